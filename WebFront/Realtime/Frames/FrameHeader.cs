using System.Buffers.Binary;

namespace MyDeclic.WebFront.Realtime.Frames;

/// <summary>The header of a WebSocket frame as a server writes it: without a mask (RFC 6455, section 5.2).</summary>
internal static class FrameHeader
{
    /// <summary>The longest header that is written, in bytes.</summary>
    public const int BytesMax = 10;

    private const byte Final = 0x80;
    private const byte Control = 0x08;
    private const byte TextCode = 0x01;
    private const byte BinaryCode = 0x02;
    private const byte LengthInTwoBytes = 126;
    private const byte LengthInEightBytes = 127;

    /// <summary>Whether a frame ends a message.</summary>
    public static bool IsFinal(byte first) => (first & Final) != 0;

    /// <summary>Whether a frame is a ping, a pong or a close: those may stand between the frames of a message.</summary>
    public static bool IsControl(byte first) => (first & Control) != 0;

    /// <summary>Writes the header of a message in one frame so that it ends where its content begins.</summary>
    /// <param name="room">The bytes before the content.</param>
    /// <param name="contentLength">The content's length in bytes.</param>
    /// <param name="isText">Whether the content is text; otherwise it is binary.</param>
    /// <returns>The header's length in bytes.</returns>
    public static int WriteBefore(Span<byte> room, int contentLength, bool isText)
    {
        var length = contentLength < LengthInTwoBytes ? 2 : contentLength <= ushort.MaxValue ? 4 : BytesMax;
        var header = room[^length..];
        header[0] = (byte)(Final | (isText ? TextCode : BinaryCode));
        switch (length)
        {
            case 2:
                header[1] = (byte)contentLength;
                break;
            case 4:
                header[1] = LengthInTwoBytes;
                BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)contentLength);
                break;
            default:
                header[1] = LengthInEightBytes;
                BinaryPrimitives.WriteUInt64BigEndian(header[2..], (ulong)contentLength);
                break;
        }

        return length;
    }
}
