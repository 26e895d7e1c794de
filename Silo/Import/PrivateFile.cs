using System.Text.Encodings.Web;
using System.Text.Json;

namespace MyDeclic.Silo.Import;

/// <summary>A file of secrets, as JSON: readable by its owner alone, there whole or not at all.</summary>
internal static class PrivateFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Checks that a file could be written, before anything else is.</summary>
    /// <param name="option">What named it, for the message.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="BadImportException">It cannot.</exception>
    public static void RequireWritable(string option, string path)
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
            throw new BadImportException($"{option}: {path} cannot be written: {error.Message}");
        }
    }

    /// <summary>Puts a value in place of whatever the file holds, in one step.</summary>
    public static void Write<T>(string path, T value)
    {
        using (var stream = Create(Temporary(path))) JsonSerializer.Serialize(stream, value, Json);
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
