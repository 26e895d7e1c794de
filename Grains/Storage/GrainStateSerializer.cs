using System.Text.Encodings.Web;
using System.Text.Json;
using Orleans.Storage;

namespace MyDeclic.Storage;

/// <summary>
/// Grain states as JSON in UTF-8, which either engine writes and reads. Texts are kept readable: nothing here is ever
/// put into a page. What a state does not know is left out when it is read, so that fields can come and go.
/// </summary>
public sealed class GrainStateSerializer : IGrainStorageSerializer
{
    private static readonly JsonSerializerOptions Json =
        new() { IncludeFields = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Json));

    /// <inheritdoc/>
    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input, Json);
}
