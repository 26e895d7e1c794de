using System.Reflection;
using System.Reflection.Emit;

namespace Orleans.Embedded.Runtime.References;

/// <summary>
/// The assembly of the emitted classes. It may use the internals of each assembly whose types it needs.
/// </summary>
internal static class EmittedAssembly
{
    private const string Name = "Orleans.Embedded.Emitted";
    private static readonly AssemblyBuilder s_assembly =
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(Name), AssemblyBuilderAccess.Run);

    private static readonly ModuleBuilder s_module = s_assembly.DefineDynamicModule(Name);
    private static readonly ConstructorInfo s_ignoresAccessChecksTo = DefineAccessAttribute();
    private static readonly HashSet<string> s_accessible = [];
    private static int s_types;

    /// <summary>Emitting is not thread-safe: hold this while doing so.</summary>
    public static Lock Gate { get; } = new();

    /// <summary>Begins a class with a name of its own.</summary>
    public static TypeBuilder DefineClass(string name, Type parent)
    {
        AllowAccessTo(parent);
        return s_module.DefineType(
            $"{Name}.{name}_{++s_types}", TypeAttributes.Class | TypeAttributes.Sealed | TypeAttributes.Public, parent);
    }

    /// <summary>Lets emitted code use a type even if it is internal.</summary>
    public static void AllowAccessTo(Type type)
    {
        foreach (var argument in type.GetGenericArguments())
            AllowAccessTo(argument);

        if (type.HasElementType)
            AllowAccessTo(type.GetElementType()!);

        var assembly = type.Assembly.GetName().Name!;
        if (s_accessible.Add(assembly))
            s_assembly.SetCustomAttribute(new CustomAttributeBuilder(s_ignoresAccessChecksTo, [assembly]));
    }

    /// <summary>
    /// Defines <c>System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute</c>, which the runtime honours by
    /// name but no library declares.
    /// </summary>
    private static ConstructorBuilder DefineAccessAttribute()
    {
        var attribute = s_module.DefineType(
            "System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute",
            TypeAttributes.Public | TypeAttributes.Class,
            typeof(Attribute));
        var usage = new CustomAttributeBuilder(
            typeof(AttributeUsageAttribute).GetConstructor([typeof(AttributeTargets)])!,
            [AttributeTargets.Assembly],
            [typeof(AttributeUsageAttribute).GetProperty(nameof(AttributeUsageAttribute.AllowMultiple))!],
            [true]);
        attribute.SetCustomAttribute(usage);
        var constructor = attribute.DefineConstructor(
            MethodAttributes.Public, CallingConventions.HasThis, [typeof(string)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ret);
        attribute.CreateType();
        return constructor;
    }
}
