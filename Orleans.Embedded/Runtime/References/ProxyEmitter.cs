using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime.References;

/// <summary>Emits the class of one interface's references: each method fills a call and sends it.</summary>
internal static class ProxyEmitter
{
    private static readonly Type[] s_constructorParameters = [typeof(CallDispatcher), typeof(GrainId)];

    private static readonly ConstructorInfo s_baseConstructor = typeof(GrainReference).GetConstructor(
        BindingFlags.NonPublic | BindingFlags.Instance, s_constructorParameters)!;

    private static readonly MethodInfo s_sendAction = SendMethod(isGeneric: false);
    private static readonly MethodInfo s_sendForResult = SendMethod(isGeneric: true);
    private static readonly MethodInfo s_enumerate = typeof(GrainReference).GetMethod(
        nameof(GrainReference.Enumerate), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Emits the class and returns its constructor as a function.</summary>
    /// <exception cref="ArgumentException">It is not an interface of a grain or an observer.</exception>
    /// <exception cref="NotSupportedException">One of its methods cannot be called through references.</exception>
    public static Func<CallDispatcher, GrainId, object> Emit(Type interfaceType)
    {
        if (!interfaceType.IsInterface || !typeof(IAddressable).IsAssignableFrom(interfaceType))
            throw new ArgumentException($"{interfaceType} is not an interface of a grain or an observer.");

        lock (EmittedAssembly.Gate)
        {
            EmittedAssembly.AllowAccessTo(interfaceType);
            var type = EmittedAssembly.DefineClass($"{interfaceType.Name}Reference", typeof(GrainReference));
            type.AddInterfaceImplementation(interfaceType);
            var constructor = EmitConstructor(type);
            EmitFactory(type, constructor);
            foreach (var method in CallShape.MethodsOf(interfaceType))
                EmitMethod(type, interfaceType, method);

            return type.CreateType().GetMethod(nameof(EmitFactory))!
                .CreateDelegate<Func<CallDispatcher, GrainId, object>>();
        }
    }

    private static ConstructorBuilder EmitConstructor(TypeBuilder type)
    {
        var constructor = type.DefineConstructor(
            MethodAttributes.Public, CallingConventions.HasThis, s_constructorParameters);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, s_baseConstructor);
        il.Emit(OpCodes.Ret);
        return constructor;
    }

    private static void EmitFactory(TypeBuilder type, ConstructorBuilder constructor)
    {
        var factory = type.DefineMethod(
            nameof(EmitFactory),
            MethodAttributes.Public | MethodAttributes.Static,
            typeof(object),
            s_constructorParameters);
        var il = factory.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, Type interfaceType, MethodInfo method)
    {
        var callType = CallEmitter.Emit(method.DeclaringType ?? interfaceType, method);
        var parameters = Array.ConvertAll(method.GetParameters(), p => p.ParameterType);
        var implementation = type.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        type.DefineMethodOverride(implementation, method);

        var il = implementation.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, callType.GetConstructor([])!);
        for (var i = 0; i < parameters.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldarg, (short)(i + 1));
            il.Emit(OpCodes.Stfld, callType.GetField($"Argument{i}")!);
        }

        var send = CallShape.ResultType(method) is not { } result ? s_sendAction
            : (CallShape.ReturnsSequence(method) ? s_enumerate : s_sendForResult).MakeGenericMethod(result);
        il.Emit(OpCodes.Call, send);
        if (method.ReturnType == typeof(void))
            il.Emit(OpCodes.Pop);
        else if (method.ReturnType != send.ReturnType)
            il.Emit(OpCodes.Newobj, method.ReturnType.GetConstructor([send.ReturnType])!);

        il.Emit(OpCodes.Ret);
    }

    private static MethodInfo SendMethod(bool isGeneric) =>
        typeof(GrainReference).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
            .Single(m => m.Name == nameof(GrainReference.Send) && m.IsGenericMethodDefinition == isGeneric);
}
