using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using MyDeclic.Import;

namespace MyDeclic.Silo.Import;

/// <summary>The imported people's bearer tokens on disk, for <c>replay</c>: readable by their owner alone.</summary>
public static class TokenFile
{
    /// <summary>The file's name in the data folder, unless another is asked for.</summary>
    public const string DefaultName = "import-tokens.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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

    /// <summary>Checks that the file could be written, before anything else is.</summary>
    /// <exception cref="BadImportException">It cannot.</exception>
    public static void RequireWritable(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (Create(Temporary(path)))
            {
            }

            File.Delete(Temporary(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadImportException($"--tokens: {path} cannot be written: {error.Message}");
        }
    }

    /// <summary>Puts the tokens in place of whatever the file holds, in one step.</summary>
    public static void Write(string path, IEnumerable<ImportedToken> tokens)
    {
        using (var stream = Create(Temporary(path))) JsonSerializer.Serialize(stream, tokens, Json);
        File.Move(Temporary(path), path, overwrite: true);
    }

    private static string Temporary(string path) => path + ".new";

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // Left over from a stopped run, it might be readable by others.
            File.Delete(path);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
