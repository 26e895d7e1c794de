namespace MyDeclic.WebFront.Media;

/// <summary>What a file is, by its first bytes: its name and what its sender calls it count for nothing.</summary>
internal enum FileFormat
{
    /// <summary>Nothing that is taken in.</summary>
    Unknown,
    Jpeg,
    Png,
    Gif,
    WebP,

    /// <summary>MP4 and QuickTime.</summary>
    Mp4,

    /// <summary>WebM and Matroska.</summary>
    WebM,
}
