using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Orleans.Embedded.Surface;

/// <summary>Reads what an assembly shows to others, from its file alone.</summary>
internal sealed class AssemblyReader
{
    private readonly MetadataReader _reader;
    private readonly AttributeReader _attributes;
    private readonly MemberReader _members;

    private AssemblyReader(MetadataReader reader)
    {
        _reader = reader;
        _attributes = new AttributeReader(reader);
        _members = new MemberReader(reader, _attributes);
    }

    /// <summary>Reads the public types, by their names.</summary>
    public static IReadOnlyDictionary<string, SurfaceType> Read(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var reader = file.GetMetadataReader();
        return new AssemblyReader(reader).ReadTypes().ToDictionary(type => type.Name);
    }

    private IEnumerable<SurfaceType> ReadTypes() => _reader.TypeDefinitions.Where(IsSeen).Select(Read);

    private bool IsSeen(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                IsSeen(type.GetDeclaringType()),
            _ => false,
        };
    }

    private SurfaceType Read(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var scope = new TypeParameters(_members.NamesOf(type.GetGenericParameters()), []);
        var bases = Bases(type, scope).ToList();
        var facets = new Dictionary<string, string>
        {
            ["kind"] = Kind(type, bases),
            ["type parameters"] = _members.Constraints(type.GetGenericParameters(), scope),
        };
        _attributes.AddTo(facets, type.GetCustomAttributes());
        return new SurfaceType(
            TypeNames.Of(_reader, handle), bases, Interfaces(type, scope), facets, _members.Read(type, scope));
    }

    private string Kind(TypeDefinition type, List<string> bases)
    {
        var flags = type.Attributes;
        if (flags.HasFlag(TypeAttributes.Interface))
            return "interface";

        return bases.FirstOrDefault() switch
        {
            "System.Enum" => "enum",
            "System.MulticastDelegate" => "delegate",
            "System.ValueType" => IsReadOnly(type) ? "readonly struct" : "struct",
            _ when flags.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed) => "static class",
            _ when flags.HasFlag(TypeAttributes.Abstract) => "abstract class",
            _ when flags.HasFlag(TypeAttributes.Sealed) => "sealed class",
            _ => "class",
        };
    }

    private bool IsReadOnly(TypeDefinition type) =>
        _attributes.Has(type.GetCustomAttributes(), "System.Runtime.CompilerServices.IsReadOnlyAttribute");

    private IEnumerable<string> Bases(TypeDefinition type, TypeParameters scope)
    {
        while (!type.BaseType.IsNil)
        {
            yield return TypeNames.Of(_reader, type.BaseType, scope);
            if (type.BaseType.Kind != HandleKind.TypeDefinition)
                yield break;

            type = _reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType);
        }
    }

    private ImmutableArray<string> Interfaces(TypeDefinition type, TypeParameters scope) =>
    [
        .. type.GetInterfaceImplementations()
            .Select(handle => TypeNames.Of(_reader, _reader.GetInterfaceImplementation(handle).Interface, scope))
            .Order(StringComparer.Ordinal),
    ];
}
