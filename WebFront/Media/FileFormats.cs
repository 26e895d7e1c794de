namespace MyDeclic.WebFront.Media;

/// <summary>Tells formats by their first bytes.</summary>
internal static class FileFormats
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int HeadBytes = 32;

    /// <summary>What begins with <paramref name="head"/>.</summary>
    public static FileFormat Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileFormat.Jpeg;
        if (head.StartsWith(Png)) return FileFormat.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return FileFormat.Gif;
        if (head.Length < 12) return FileFormat.Unknown;
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return FileFormat.WebP;
        if (head[4..].StartsWith("ftyp"u8)) return IsStill(head[8..12]) ? FileFormat.Unknown : FileFormat.Mp4;
        return head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? FileFormat.WebM : FileFormat.Unknown;
    }

    /// <summary>Whether it is a still picture, or shown as one.</summary>
    public static bool IsPicture(this FileFormat format) =>
        format is FileFormat.Jpeg or FileFormat.Png or FileFormat.Gif or FileFormat.WebP;

    /// <summary>The one reader that ffmpeg is allowed for it: what else the file may pretend to be is never tried.</summary>
    public static string Reader(this FileFormat format) => format switch
    {
        FileFormat.Jpeg => "jpeg_pipe",
        FileFormat.Png => "png_pipe",
        FileFormat.Gif => "gif",
        FileFormat.WebP => "webp_pipe",
        FileFormat.Mp4 => "mov",
        FileFormat.WebM => "matroska",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // AVIF and HEIC stand in the same container as films.
    private static bool IsStill(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("avi"u8) || brand.StartsWith("hei"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("hev"u8);
}
