using System.Text.Json;

namespace MyDeclic.WebFront;

/// <summary>
/// The body is JSON of the right types, but one value of it is refused. A <see cref="JsonException"/> because only
/// those does the serialiser complete with the field's path.
/// </summary>
internal sealed class RefusedValueException(ErrorCode code, string message) : JsonException(message)
{
    /// <summary>The refusal, with the field's name as the wire spells it.</summary>
    public Refusal Refusal => new(code, Message, Path?.TrimStart('$', '.'));
}
