using System.Text.Json;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.People;

/// <summary>A cast on disk: it holds bearer tokens, so only its owner may read it.</summary>
internal static class CastFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The cast of a file; null when there is no such file.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static Cast? TryRead(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Cast>(stream, Json) ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: not a cast as 'seed' writes it. Delete it to begin anew.");
        }
    }

    /// <summary>Writes a cast in place of whatever the file holds.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, Cast cast)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.Delete(path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            JsonSerializer.Serialize(stream, cast, Json);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--cast: {path} cannot be written: {error.Message}");
        }
    }
}
