namespace MyDeclic.WebFront.Media;

/// <summary>What an installation may set of photos and videos: configuration section <c>Media</c>.</summary>
public sealed class MediaOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Media";

    /// <summary>
    /// Where the files are; made when missing. Fronts of one cluster share one folder. Null where a front is a process of
    /// its own and was told of none: then there are no photos and videos.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>The program that converts, by name or path.</summary>
    public string Ffmpeg { get; set; } = "ffmpeg";

    /// <summary>The program that says what a video holds; comes with the other.</summary>
    public string Ffprobe { get; set; } = "ffprobe";

    /// <summary>Longest time that one conversion may take; then it is killed.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(MyDeclic.Media.MediaLimits.ConversionSecondsMax);
}
