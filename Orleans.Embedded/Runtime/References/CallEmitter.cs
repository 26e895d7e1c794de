using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Enumerations;
using Orleans.Embedded.Runtime.Calls;

namespace Orleans.Embedded.Runtime.References;

/// <summary>
/// Emits the class of one method's calls: a field for each argument, and an override that calls the method on the
/// target, so that a call needs no reflection.
/// </summary>
internal sealed class CallEmitter
{
    private const string MethodField = "CalledMethod";

    private readonly MethodInfo _method;
    private readonly TypeBuilder _type;
    private readonly FieldBuilder[] _arguments;

    private CallEmitter(Type interfaceType, MethodInfo method, Type parent)
    {
        _method = method;
        _type = EmittedAssembly.DefineClass($"{interfaceType.Name}.{method.Name}", parent);
        var parameters = method.GetParameters();
        _arguments = new FieldBuilder[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            EmittedAssembly.AllowAccessTo(parameters[i].ParameterType);
            _arguments[i] = _type.DefineField(
                $"Argument{i}", parameters[i].ParameterType, FieldAttributes.Public);
        }
    }

    /// <summary>Emits the class; its public fields are the arguments, in order.</summary>
    public static Type Emit(Type interfaceType, MethodInfo method)
    {
        var resultType = CallShape.ResultType(method);
        var parent = resultType is null ? typeof(ActionCall)
            : CallShape.ReturnsSequence(method) ? typeof(EnumerableCall<>).MakeGenericType(resultType)
            : typeof(ResultCall<>).MakeGenericType(resultType);
        var emitter = new CallEmitter(interfaceType, method, parent);
        emitter._type.DefineDefaultConstructor(MethodAttributes.Public);
        emitter.EmitMethodProperty();
        emitter.EmitInvokeTarget(interfaceType, parent);
        emitter.EmitGetArguments();
        emitter.EmitCancellationToken();
        var type = emitter._type.CreateType();
        type.GetField(MethodField)!.SetValue(null, new GrainMethod(interfaceType, method));
        return type;
    }

    private void EmitMethodProperty()
    {
        var field = _type.DefineField(
            MethodField, typeof(GrainMethod), FieldAttributes.Public | FieldAttributes.Static);
        var il = Override(_type.BaseType!.GetProperty(nameof(GrainCall.Method))!.GetMethod!);
        il.Emit(OpCodes.Ldsfld, field);
        il.Emit(OpCodes.Ret);
    }

    private void EmitInvokeTarget(Type interfaceType, Type parent)
    {
        EmittedAssembly.AllowAccessTo(interfaceType);
        var invokeTarget = parent.GetMethod(nameof(ActionCall.InvokeTarget))!;
        var il = Override(invokeTarget);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Castclass, interfaceType);
        foreach (var argument in _arguments)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, argument);
        }

        il.Emit(OpCodes.Callvirt, _method);
        var wanted = invokeTarget.ReturnType;
        if (_method.ReturnType == typeof(void))
        {
            var nothing = il.DeclareLocal(wanted);
            il.Emit(OpCodes.Ldloca, nothing);
            il.Emit(OpCodes.Initobj, wanted);
            il.Emit(OpCodes.Ldloc, nothing);
        }
        else if (_method.ReturnType != wanted)
        {
            il.Emit(OpCodes.Newobj, wanted.GetConstructor([_method.ReturnType])!);
        }

        il.Emit(OpCodes.Ret);
    }

    private void EmitGetArguments()
    {
        if (_arguments.Length == 0)
            return;

        var il = Override(_type.BaseType!.GetMethod(nameof(GrainCall.GetArguments))!);
        il.Emit(OpCodes.Ldc_I4, _arguments.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (var i = 0; i < _arguments.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, _arguments[i]);
            if (_arguments[i].FieldType.IsValueType)
                il.Emit(OpCodes.Box, _arguments[i].FieldType);

            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Ret);
    }

    private void EmitCancellationToken()
    {
        if (_arguments.FirstOrDefault(a => a.FieldType == typeof(CancellationToken)) is not { } token)
            return;

        var il = Override(_type.BaseType!.GetMethod(nameof(GrainCall.GetCancellationToken))!);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, token);
        il.Emit(OpCodes.Ret);

        il = Override(_type.BaseType!.GetMethod(nameof(GrainCall.SetCancellationToken))!);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, token);
        il.Emit(OpCodes.Ret);
    }

    private ILGenerator Override(MethodInfo method)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), p => p.ParameterType);
        var attributes = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;
        return _type.DefineMethod(method.Name, attributes, method.ReturnType, parameters).GetILGenerator();
    }
}
