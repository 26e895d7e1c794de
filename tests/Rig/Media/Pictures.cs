using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;

namespace MyDeclic.Rig.Media;

/// <summary>Photos and videos for tests, good ones and bad ones.</summary>
public static class Pictures
{
    private const ushort Upright = 6;

    /// <summary>A small picture of one colour.</summary>
    public static byte[] Png(int width = 64, int height = 48) => Png(width, height, width, height);

    /// <summary>A few bytes that say they are a huge picture.</summary>
    public static byte[] Bomb(int side = 50_000) => Png(side, side, 1, 1);

    /// <summary>A photo as a telephone takes it: lying, with a note that it stands, and where it was taken.</summary>
    public static async Task<byte[]> TelephonePhotoAsync(int width = 600, int height = 400)
    {
        var plain = await MakeAsync(
            ["-f", "lavfi", "-i", $"testsrc=s={width}x{height}:d=1", "-frames:v", "1", "-f", "mjpeg", "out"]);
        return [.. plain[..2], .. Exif(), .. plain[2..]];
    }

    /// <summary>A short film with sound.</summary>
    public static Task<byte[]> Mp4Async(int seconds = 1, string size = "320x240") => MakeAsync(
    [
        "-f", "lavfi", "-i", $"testsrc=s={size}:d={seconds}:r=10", "-f", "lavfi", "-i", $"sine=d={seconds}",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-metadata", "location=+48.8-002.3/",
        "-movflags", "+faststart", "-f", "mp4", "out",
    ]);

    /// <summary>The width and height that a WebP file's head says.</summary>
    public static (int Width, int Height) SizeOf(byte[] webP) => webP[15] switch
    {
        (byte)' ' => (
            BinaryPrimitives.ReadUInt16LittleEndian(webP.AsSpan(26)),
            BinaryPrimitives.ReadUInt16LittleEndian(webP.AsSpan(28))),
        _ => throw new InvalidDataException("Only lossy files are made here."),
    };

    private static byte[] Png(int width, int height, int realWidth, int realHeight)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR"u8, head);
        using (var packed = new MemoryStream())
        {
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                var row = new byte[1 + (realWidth * 3)];
                row.AsSpan(1).Fill(0x7F);
                for (var y = 0; y < realHeight; y++) zlib.Write(row);
            }

            Chunk(file, "IDAT"u8, packed.ToArray());
        }

        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. type, .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    // As PNG has it (ISO 3309).
    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return ~crc;
    }

    // Big-endian TIFF: an orientation, and a GPS block with a latitude's reference.
    private static byte[] Exif()
    {
        byte[] tiff =
        [
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)Upright, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            0, 1,
            0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0,
            0, 0, 0, 0,
            .. "SECRET-PLACE"u8,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        var length = (ushort)(body.Length + 2);
        return [0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body];
    }

    private static async Task<byte[]> MakeAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mydeclic-pictures-");
        try
        {
            var start = new ProcessStartInfo("ffmpeg", ["-nostdin", "-loglevel", "error", .. arguments])
            {
                WorkingDirectory = folder.FullName,
            };
            using (var process = Process.Start(start)!) await process.WaitForExitAsync();
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "out"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
