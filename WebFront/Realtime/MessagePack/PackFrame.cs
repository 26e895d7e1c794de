using System.Buffers;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>
/// The hub protocol's frames: a message behind its length, seven bits a byte, the lowest first. Knows nothing of
/// ASP.NET: clients in C# may compile this file as theirs.
/// </summary>
internal static class PackFrame
{
    /// <summary>Longest prefix, in bytes.</summary>
    public const int PrefixBytesMax = 5;

    /// <summary>Takes the next whole message off <paramref name="input"/>; false when it is not there yet.</summary>
    /// <param name="input">What came, moved on to behind the message.</param>
    /// <param name="bytesMax">The longest message, in bytes.</param>
    /// <param name="message">The message, without its length.</param>
    /// <exception cref="InvalidDataException">
    /// The length is longer than allowed, which is known before the message is there.
    /// </exception>
    public static bool TryTake(ref ReadOnlySequence<byte> input, int bytesMax, out ReadOnlySequence<byte> message)
    {
        message = default;
        var reader = new SequenceReader<byte>(input);
        var length = 0L;
        for (var i = 0; i < PrefixBytesMax; i++)
        {
            if (!reader.TryRead(out var part)) return false;
            length |= (part & 0x7FL) << (7 * i);
            if (length > bytesMax) throw new InvalidDataException("A message is longer than allowed.");
            if ((part & 0x80) != 0) continue;
            if (reader.Remaining < length) return false;
            message = input.Slice(reader.Position, length);
            input = input.Slice(message.End);
            return true;
        }

        throw new InvalidDataException("A message's length has no end.");
    }

    /// <summary>Writes the length of a message and gives how many bytes that took.</summary>
    public static int WritePrefix(Span<byte> prefix, int length)
    {
        var count = 0;
        var rest = (uint)length;
        for (; rest > 0x7F; rest >>= 7) prefix[count++] = (byte)(rest | 0x80);
        prefix[count++] = (byte)rest;
        return count;
    }
}
