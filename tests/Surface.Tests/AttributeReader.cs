using System.Globalization;
using System.Reflection.Metadata;

namespace Orleans.Embedded.Surface;

/// <summary>Writes attributes as text: those that change what the compiler, a serializer or the engine does.</summary>
internal sealed class AttributeReader(MetadataReader reader)
{
    private static readonly HashSet<string> s_ofTheLibrary =
    [
        "System.AttributeUsageAttribute",
        "System.FlagsAttribute",
        "System.ObsoleteAttribute",
        "System.ComponentModel.EditorBrowsableAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "System.Runtime.CompilerServices.ExtensionAttribute",
        "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Text.Json.Serialization.JsonConverterAttribute",
    ];

    // Added by the compiler for old compilers.
    private const string RequiredMembersNeedANewCompiler = "Constructors of types with required members are not";

    private readonly AttributeTypes _types = new();

    public bool Has(CustomAttributeHandleCollection attributes, string name) =>
        attributes.Any(handle => NameOf(reader.GetCustomAttribute(handle)) == name);

    /// <summary>Adds a facet an attribute, named like it in brackets, with its arguments.</summary>
    public void AddTo(Dictionary<string, string> facets, CustomAttributeHandleCollection attributes)
    {
        var written =
            from attribute in attributes.Select(reader.GetCustomAttribute)
            let name = NameOf(attribute)
            where s_ofTheLibrary.Contains(name) || name.StartsWith("Orleans.", StringComparison.Ordinal)
            let arguments = Arguments(name, attribute)
            where arguments is not null
            group arguments by name;
        foreach (var same in written)
            facets.Add($"[{same.Key}]", string.Join(" ", same.Order(StringComparer.Ordinal)));
    }

    private string? Arguments(string name, CustomAttribute attribute)
    {
        var value = attribute.DecodeValue(_types);
        var arguments = value.FixedArguments.Select(a => WriteValue(a.Value)).ToList();
        if (arguments.Any(a => a.Contains(RequiredMembersNeedANewCompiler, StringComparison.Ordinal)))
            return null;

        var named = value.NamedArguments.ToDictionary(a => a.Name!, a => WriteValue(a.Value));
        if (name == "System.AttributeUsageAttribute")
        {
            named.TryAdd("AllowMultiple", "False");
            named.TryAdd("Inherited", "True");
        }

        arguments.AddRange(named.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} = {a.Value}"));
        return $"({string.Join(", ", arguments)})";
    }

    private string NameOf(CustomAttribute attribute)
    {
        var scope = new TypeParameters([], []);
        var owner = attribute.Constructor.Kind == HandleKind.MethodDefinition
            ? reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()
            : reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return TypeNames.Of(reader, owner, scope);
    }

    private static string WriteValue(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable<CustomAttributeTypedArgument<string>> many => $"[{string.Join(", ", many.Select(a => WriteValue(a.Value)))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed class AttributeTypes : ICustomAttributeTypeProvider<string>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeNames.Instance.GetPrimitiveType(typeCode);

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            TypeNames.Of(reader, handle);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            TypeNames.Instance.GetTypeFromReference(reader, handle, rawTypeKind);

        public string GetSZArrayType(string elementType) => $"{elementType}[]";

        public string GetSystemType() => "System.Type";

        public bool IsSystemType(string type) => type == "System.Type";

        public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

        /// <summary>All enums that are arguments of the attributes above count in 32 bits.</summary>
        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
    }
}
