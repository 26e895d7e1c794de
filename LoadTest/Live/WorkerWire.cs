using System.Text.Json;

namespace MyDeclic.LoadTest.Live;

/// <summary>How the tool's processes talk: one JSON line a message, over the worker's standard input and output.</summary>
internal static class WorkerWire
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A message as a line.</summary>
    public static string ToLine<T>(T message) => JsonSerializer.Serialize(message, Json);

    /// <summary>A line as a message.</summary>
    public static T OfLine<T>(string line) => JsonSerializer.Deserialize<T>(line, Json)!;
}
