using System.Buffers.Binary;

namespace MyDeclic.WebFront.Media;

/// <summary>A picture's size, read from its head: before anything decodes it, so that a small file that unfolds to a huge
/// picture is refused unseen.</summary>
/// <param name="Width">In pixels, as stored: what a camera's note about its orientation would swap.</param>
/// <param name="Height">In pixels.</param>
internal readonly record struct PictureSize(int Width, int Height)
{
    // Segments before a JPEG's size: cameras write some twenty.
    private const int SegmentsMax = 1_000;

    private const int HeadBytes = 32;

    /// <summary>How many there are.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Reads the size; null when the head is not that of a picture in this format.</summary>
    public static PictureSize? Read(Stream file, FileFormat format)
    {
        file.Position = 0;
        Span<byte> head = stackalloc byte[HeadBytes];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..length];
        var size = format switch
        {
            FileFormat.Png when head.Length >= 24 && head[12..].StartsWith("IHDR"u8) => new(
                Size(BinaryPrimitives.ReadUInt32BigEndian(head[16..])), Size(BinaryPrimitives.ReadUInt32BigEndian(head[20..]))),
            FileFormat.Gif when head.Length >= 10 => new(
                BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..])),
            FileFormat.WebP => OfWebP(head),
            FileFormat.Jpeg => OfJpeg(file),
            _ => default,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static int Size(uint pixels) => (int)Math.Min(pixels, int.MaxValue);

    // RFC 9649: a lossy, a lossless or an extended file.
    private static PictureSize OfWebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30) return default;
        var chunk = head[12..16];
        if (chunk.SequenceEqual("VP8 "u8))
        {
            return new(
                BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
        }

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.SequenceEqual("VP8X"u8) ? new(UInt24(head[24..]) + 1, UInt24(head[27..]) + 1) : default;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    // Segment after segment, to the one that starts a frame (ITU T.81, B.1.1).
    private static PictureSize OfJpeg(Stream file)
    {
        file.Position = 2;
        Span<byte> head = stackalloc byte[9];
        for (var segment = 0; segment < SegmentsMax; segment++)
        {
            if (file.ReadAtLeast(head[..4], 4, throwOnEndOfStream: false) < 4 || head[0] != 0xFF) return default;
            var (marker, length) = (head[1], BinaryPrimitives.ReadUInt16BigEndian(head[2..]));
            if (marker == 0xFF)
            {
                // A fill byte stands before the marker.
                file.Position -= 3;
                continue;
            }

            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                return file.ReadAtLeast(head[..5], 5, throwOnEndOfStream: false) < 5
                    ? default
                    : new(BinaryPrimitives.ReadUInt16BigEndian(head[3..]), BinaryPrimitives.ReadUInt16BigEndian(head[1..]));
            }

            if (length < 2) return default;
            file.Position += length - 2;
        }

        return default;
    }
}
