namespace MyDeclic.WebFront.Media;

/// <summary>A folder of one upload, which goes with everything in it.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>What came.</summary>
    public string Input => File(FfmpegArguments.Input);

    /// <summary>A file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
