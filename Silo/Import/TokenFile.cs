using System.Collections.Immutable;
using System.Text.Json;
using MyDeclic.Import;

namespace MyDeclic.Silo.Import;

/// <summary>The imported people's bearer tokens on disk, for <c>replay</c>: readable by their owner alone.</summary>
public static class TokenFile
{
    /// <summary>The file's name in the data folder, unless another is asked for.</summary>
    public const string DefaultName = "import-tokens.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The secrets of an earlier import; none when there is no such file, or it is something else.</summary>
    public static ImmutableArray<string> ReadSecrets(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return [.. JsonSerializer.Deserialize<List<ImportedToken>>(stream, Json)!.Select(token => token.Token)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
