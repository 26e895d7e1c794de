using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Orleans.Embedded.Surface;

/// <summary>Names of the type parameters in scope.</summary>
internal sealed record TypeParameters(ImmutableArray<string> OfType, ImmutableArray<string> OfMethod);

/// <summary>
/// Writes types as text. Nothing is resolved, so the assemblies that are referred to need not be there.
/// </summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, TypeParameters>
{
    public static readonly TypeNames Instance = new();

    public static string Of(MetadataReader reader, EntityHandle handle, TypeParameters scope) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)handle),
        _ => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Instance, scope),
    };

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Join(reader.GetString(type.Namespace), reader.GetString(type.Name))
            : Join(Of(reader, outer), reader.GetString(type.Name));
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Of(reader, handle);

    public string GetTypeFromSpecification(
        MetadataReader reader, TypeParameters genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.IntPtr => "nint",
        PrimitiveTypeCode.UIntPtr => "nuint",
        _ => typeCode.ToString().ToLowerInvariant(),
    };

    public string GetArrayType(string elementType, ArrayShape shape) =>
        $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetByReferenceType(string elementType) => $"ref {elementType}";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericTypeParameter(TypeParameters genericContext, int index) => genericContext.OfType[index];

    public string GetGenericMethodParameter(TypeParameters genericContext, int index) =>
        genericContext.OfMethod[index];

    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"delegate*<{string.Join(", ", signature.ParameterTypes.Append(signature.ReturnType))}>";

    /// <summary>What an accessor that only initialises, or a parameter that is only read, is marked with.</summary>
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => modifier switch
    {
        "System.Runtime.CompilerServices.IsExternalInit" => $"init {unmodifiedType}",
        _ => unmodifiedType,
    };

    private static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Join(Of(reader, (TypeReferenceHandle)type.ResolutionScope), name)
            : Join(reader.GetString(type.Namespace), name);
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : $"{first}.{second}";
}
