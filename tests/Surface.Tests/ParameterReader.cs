using System.Reflection;
using System.Reflection.Metadata;

namespace Orleans.Embedded.Surface;

/// <summary>Reads the parameters of a method.</summary>
internal sealed class ParameterReader
{
    private readonly MetadataReader _reader;
    private readonly AttributeReader _attributes;
    private readonly Dictionary<int, Parameter> _parameters;
    private readonly MethodSignature<string> _signature;

    public ParameterReader(
        MetadataReader reader, AttributeReader attributes, MethodDefinition method, MethodSignature<string> signature)
    {
        _reader = reader;
        _attributes = attributes;
        _signature = signature;
        _parameters = method.GetParameters().Select(reader.GetParameter).ToDictionary(p => p.SequenceNumber);
    }

    /// <summary>How callers tell overloads apart.</summary>
    public string Types => string.Join(", ", _signature.ParameterTypes.Select((type, i) => Modifier(i + 1, type)));

    public string Names => string.Join(", ", Enumerable.Range(1, _signature.ParameterTypes.Length).Select(Name));

    public string Defaults => string.Join(
        ", ",
        _parameters.Values.Where(p => p.Attributes.HasFlag(ParameterAttributes.Optional))
            .Select(p => $"{_reader.GetString(p.Name)} = {MemberReader.Constant(_reader, p.GetDefaultValue())}"));

    private string Name(int position)
    {
        if (!_parameters.TryGetValue(position, out var parameter))
            return "?";

        var prefix = _attributes.Has(parameter.GetCustomAttributes(), "System.ParamArrayAttribute") ? "params " : "";
        return prefix + _reader.GetString(parameter.Name);
    }

    private string Modifier(int position, string type)
    {
        if (!type.StartsWith("ref ", StringComparison.Ordinal) || !_parameters.TryGetValue(position, out var parameter))
            return type;

        return (parameter.Attributes & (ParameterAttributes.In | ParameterAttributes.Out)) switch
        {
            ParameterAttributes.Out => $"out{type[3..]}",
            ParameterAttributes.In => $"in{type[3..]}",
            _ => type,
        };
    }
}
