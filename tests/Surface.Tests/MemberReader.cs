using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace Orleans.Embedded.Surface;

/// <summary>Reads the members of a type that others see: public ones, and protected ones.</summary>
internal sealed class MemberReader(MetadataReader reader, AttributeReader attributes)
{
    public Dictionary<string, SurfaceMember> Read(TypeDefinition type, TypeParameters scope)
    {
        var accessors = type.GetProperties().Select(reader.GetPropertyDefinition)
            .SelectMany(p => new[] { p.GetAccessors().Getter, p.GetAccessors().Setter }).ToHashSet();
        var methods = type.GetMethods().Where(m => !accessors.Contains(m)).Select(reader.GetMethodDefinition);
        IEnumerable<SurfaceMember?> members =
        [
            .. methods.Where(m => IsSeen(m.Attributes)).Select(m => ReadMethod(m, scope)),
            .. type.GetProperties().Select(reader.GetPropertyDefinition).Select(p => ReadProperty(p, scope)),
            .. type.GetFields().Select(reader.GetFieldDefinition).Select(f => ReadField(f, scope)),
        ];
        return members.OfType<SurfaceMember>().ToDictionary(member => member.Key);
    }

    public ImmutableArray<string> NamesOf(GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(handle => reader.GetString(reader.GetGenericParameter(handle).Name))];

    /// <summary>The type parameters and what is asked of them.</summary>
    public string Constraints(GenericParameterHandleCollection parameters, TypeParameters scope) => string.Join(
        "; ",
        parameters.Select(reader.GetGenericParameter).Select(parameter =>
        {
            var constraints = parameter.GetConstraints()
                .Select(handle => TypeNames.Of(reader, reader.GetGenericParameterConstraint(handle).Type, scope))
                .Order(StringComparer.Ordinal);
            var flags = parameter.Attributes == GenericParameterAttributes.None ? [] : new[] { $"{parameter.Attributes}" };
            return $"{reader.GetString(parameter.Name)}: {string.Join(", ", flags.Concat(constraints))}";
        }));

    private static bool IsSeen(MethodAttributes flags) => Access(flags) is not null;

    private static string? Access(MethodAttributes flags) => (flags & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family or MethodAttributes.FamORAssem => "protected",
        _ => null,
    };

    private static string Modifiers(MethodAttributes flags)
    {
        if (flags.HasFlag(MethodAttributes.Static))
            return flags.HasFlag(MethodAttributes.Abstract) ? "static abstract" : "static";
        if (!flags.HasFlag(MethodAttributes.Virtual))
            return "";

        var isFinal = flags.HasFlag(MethodAttributes.Final);
        return flags.HasFlag(MethodAttributes.NewSlot)
            ? flags.HasFlag(MethodAttributes.Abstract) ? "abstract" : isFinal ? "" : "virtual"
            : isFinal ? "sealed override" : "override";
    }

    private SurfaceMember ReadMethod(MethodDefinition method, TypeParameters scope)
    {
        var name = reader.GetString(method.Name);
        var inner = scope with { OfMethod = NamesOf(method.GetGenericParameters()) };
        var signature = method.DecodeSignature(TypeNames.Instance, inner);
        var parameters = new ParameterReader(reader, attributes, method, signature);
        var arity = inner.OfMethod.Length == 0 ? "" : $"`{inner.OfMethod.Length}";

        // Conversions differ by what they return, too.
        var returns = name is "op_Implicit" or "op_Explicit" ? $" returns {signature.ReturnType}" : "";
        var facets = new Dictionary<string, string>
        {
            ["access"] = Access(method.Attributes)!,
            ["modifiers"] = Modifiers(method.Attributes),
            ["result"] = signature.ReturnType,
            ["type parameters"] = Constraints(method.GetGenericParameters(), inner),
            ["parameters"] = parameters.Names,
            ["optional parameters"] = parameters.Defaults,
        };
        attributes.AddTo(facets, method.GetCustomAttributes());
        return new SurfaceMember(
            $"{name}{arity}({parameters.Types}){returns}", facets["modifiers"].EndsWith("override", StringComparison.Ordinal), facets);
    }

    private SurfaceMember? ReadProperty(PropertyDefinition property, TypeParameters scope)
    {
        var accessors = property.GetAccessors();
        var getter = Accessor(accessors.Getter);
        var setter = Accessor(accessors.Setter);
        if ((getter ?? setter) is not { } either)
            return null;

        var signature = property.DecodeSignature(TypeNames.Instance, scope);
        var facets = new Dictionary<string, string>
        {
            ["type"] = signature.ReturnType,
            ["modifiers"] = Modifiers(either.Attributes),
        };
        attributes.AddTo(facets, property.GetCustomAttributes());
        if (getter is { } get)
            facets["get"] = Access(get.Attributes)!;
        if (setter is { } set)
        {
            var isInit = set.DecodeSignature(TypeNames.Instance, scope).ReturnType.StartsWith("init", StringComparison.Ordinal);
            facets["set"] = isInit ? $"{Access(set.Attributes)} init" : Access(set.Attributes)!;
        }

        var index = signature.ParameterTypes.Length == 0 ? "" : $"[{string.Join(", ", signature.ParameterTypes)}]";
        var isOverride = facets["modifiers"].EndsWith("override", StringComparison.Ordinal);
        return new SurfaceMember($"{reader.GetString(property.Name)}{index}", isOverride, facets);
    }

    private MethodDefinition? Accessor(MethodDefinitionHandle handle) =>
        !handle.IsNil && reader.GetMethodDefinition(handle) is var method && IsSeen(method.Attributes) ? method : null;

    private SurfaceMember? ReadField(FieldDefinition field, TypeParameters scope)
    {
        var access = (field.Attributes & FieldAttributes.FieldAccessMask) switch
        {
            FieldAttributes.Public => "public",
            FieldAttributes.Family or FieldAttributes.FamORAssem => "protected",
            _ => null,
        };
        if (access is null)
            return null;

        const FieldAttributes Kinds = FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.Literal;
        var facets = new Dictionary<string, string>
        {
            ["access"] = access,
            ["type"] = field.DecodeSignature(TypeNames.Instance, scope),
            ["modifiers"] = $"{field.Attributes & Kinds}",
            ["value"] = Constant(reader, field.GetDefaultValue()),
        };
        attributes.AddTo(facets, field.GetCustomAttributes());
        return new SurfaceMember(reader.GetString(field.Name), IsOverride: false, facets);
    }

    /// <summary>The value of a constant, an enum's member or an optional parameter.</summary>
    internal static string Constant(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
            return "";

        var constant = reader.GetConstant(handle);
        var value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value is null ? "default" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }
}
