using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack.Support;

/// <summary>Makes hostile bytes out of good and bad ones.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same seed must make the same bytes.")]
internal sealed class Mutator(Random random)
{
    /// <summary>Longest input, in bytes: what may travel as one, twice.</summary>
    private const int BytesMax = 64 * 1024;

    /// <summary>The codes at which MessagePack's kinds begin and end.</summary>
    private static readonly byte[] Edges =
    [
        0x00, 0x01, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x91, 0x95, 0x9F, 0xA0, 0xA1, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC7,
        0xC9, 0xCA, 0xCB, 0xCC, 0xCF, 0xD0, 0xD3, 0xD4, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE0, 0xFF,
    ];

    private static readonly uint[] Lengths = [0, 1, 0xFF, 0x100, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    /// <summary>Something like <paramref name="seed"/>, with a part of <paramref name="other"/> perhaps.</summary>
    public byte[] Mutate(byte[] seed, byte[] other)
    {
        // Mostly the message is what is spoilt, and its length stays right: else little would pass the framing.
        var isFramed = random.Next(8) > 0 && PrefixOf(seed) is var prefix && prefix > 0;
        var bytes = isFramed ? [.. seed.AsSpan(PrefixOf(seed))] : new List<byte>(seed);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            if (!isFramed || random.Next(3) == 0 || !Exchange(bytes, other)) MutateOnce(bytes, other);
        }

        if (bytes.Count > BytesMax) bytes.RemoveRange(BytesMax, bytes.Count - BytesMax);
        byte[] made = isFramed ? Packed.Frame([.. bytes]) : [.. bytes];
        return random.Next(16) == 0 ? [.. made, .. other] : made;
    }

    /// <summary>Some places to cut <paramref name="bytes"/> at.</summary>
    public IEnumerable<int> Cuts(byte[] bytes) =>
        random.Next(2) == 0 ? [] : Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(bytes.Length + 1)).Order();

    private void MutateOnce(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var run = Math.Min(random.Next(1, 17), bytes.Count - at);
        switch (random.Next(10))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 or 2 when at < bytes.Count:
                bytes[at] = Edge();
                break;
            case 3:
                bytes.Insert(at, Edge());
                break;
            case 4:
                bytes.RemoveRange(at, run);
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, run));
                break;
            case 6:
                bytes.InsertRange(at, Length());
                break;
            case 7:
                bytes.InsertRange(at, Nest());
                break;
            case 8 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..random.Next(from, other.Length + 1)]);
                break;
            default:
                if (at < bytes.Count) bytes[at] = (byte)random.Next(256);
                break;
        }
    }

    /// <summary>Puts another value in the place of one, so that what stands around it can still be read.</summary>
    private bool Exchange(List<byte> bytes, byte[] other)
    {
        var values = ValuesOf([.. bytes]);
        if (values.Count == 0) return false;
        var (start, length) = values[random.Next(values.Count)];
        var others = random.Next(3) == 0 ? ValuesOf(other.AsSpan(PrefixOf(other))) : [];
        byte[] value = others.Count > 0 && others[random.Next(others.Count)] is var (from, count)
            ? other.AsSpan(PrefixOf(other) + from, count).ToArray()
            : Value();
        bytes.RemoveRange(start, length);
        bytes.InsertRange(start, value);
        return true;
    }

    private byte[] Value() => random.Next(12) switch
    {
        0 => [0xC0],
        1 => [(byte)(0xC2 + random.Next(2))],
        2 => [(byte)random.Next(10)],
        3 => [0xD3, .. BitConverter.GetBytes(random.NextInt64(long.MinValue, long.MaxValue))],
        4 => [0xCB, .. BitConverter.GetBytes(random.NextDouble())],
        5 => [0xA1, (byte)random.Next(128)],
        6 => [0xDA, 0, 3, .. "日"u8],
        7 => [0x90],
        8 => [0x80],
        9 => [0x92, .. Value(), .. Value()],
        10 => [0x81, 0xA1, (byte)random.Next(128), .. Value()],
        _ => [(byte)(0xA0 + random.Next(3)), (byte)random.Next(128), (byte)random.Next(128)],
    };

    private static List<(int Start, int Length)> ValuesOf(ReadOnlySpan<byte> message)
    {
        var values = new List<(int, int)>();
        try
        {
            for (var reader = new PackReader(message); !reader.IsAtEnd; reader.Read())
            {
                var whole = reader;
                values.Add((message.Length - reader.Left, whole.Skip().Length));
            }
        }
        catch (InvalidDataException)
        {
            // Up to here it could be read.
        }

        return values;
    }

    private byte Edge() => Edges[random.Next(Edges.Length)];

    private byte[] Length()
    {
        var bytes = new byte[5];
        bytes[0] = Edge();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), Lengths[random.Next(Lengths.Length)]);
        return bytes[..random.Next(2, 6)];
    }

    private IEnumerable<byte> Nest() => random.Next(2) == 0
        ? Enumerable.Repeat((byte)0x91, random.Next(1, 70))
        : Enumerable.Repeat<byte[]>([0x81, 0xA1, 0x61], random.Next(1, 70)).SelectMany(level => level);

    private static int PrefixOf(byte[] frame)
    {
        var end = Array.FindIndex(frame, part => part < 0x80);
        return end is >= 0 and < 5 ? end + 1 : 0;
    }
}
