using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>
/// Reads MessagePack that a stranger wrote. A length or count is believed only as far as the bytes that are there, so
/// it never decides how much memory is taken. Knows nothing of ASP.NET: clients in C# may compile this file as theirs.
/// </summary>
/// <remarks>Every member throws <see cref="InvalidDataException"/> for what is malformed or not what was asked.</remarks>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Deepest nesting, in levels; as deep as JSON may be at this door.</summary>
    public const int DepthMax = 32;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>What was not read yet, in bytes.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>The next value, or the head of it when it is a list or a map.</summary>
    public PackToken Read()
    {
        var code = Take(1)[0];
        return code switch
        {
            <= 0x7F => PackToken.Of((long)code),
            <= 0x8F => Map(code & 0x0Fu),
            <= 0x9F => Array(code & 0x0Fu),
            <= 0xBF => Text(code & 0x1Fu),
            0xC0 => PackToken.Nil,
            0xC2 => PackToken.Of(false),
            0xC3 => PackToken.Of(true),
            0xCA => PackToken.Of((double)BinaryPrimitives.ReadSingleBigEndian(Take(4))),
            0xCB => PackToken.Of(BinaryPrimitives.ReadDoubleBigEndian(Take(8))),
            0xCC => PackToken.Of((long)Take(1)[0]),
            0xCD => PackToken.Of((long)UInt16()),
            0xCE => PackToken.Of((long)UInt32()),
            0xCF => PackToken.Of(BinaryPrimitives.ReadUInt64BigEndian(Take(8))),
            0xD0 => PackToken.Of((long)(sbyte)Take(1)[0]),
            0xD1 => PackToken.Of((long)BinaryPrimitives.ReadInt16BigEndian(Take(2))),
            0xD2 => PackToken.Of((long)BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            0xD3 => PackToken.Of(BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            0xD9 => Text(Take(1)[0]),
            0xDA => Text(UInt16()),
            0xDB => Text(UInt32()),
            0xDC => Array(UInt16()),
            0xDD => Array(UInt32()),
            0xDE => Map(UInt16()),
            0xDF => Map(UInt32()),
            >= 0xE0 => PackToken.Of((long)(sbyte)code),
            _ => throw new InvalidDataException("A kind of value that is not used here."),
        };
    }

    /// <summary>Passes one whole value, looking at every byte of it, and gives the bytes.</summary>
    /// <param name="depth">The level that the value stands at, from 1.</param>
    public ReadOnlySpan<byte> Skip(int depth = 1)
    {
        var start = _rest;
        Pass(depth);
        return start[..^_rest.Length];
    }

    /// <summary>Reads the head of a list.</summary>
    public int ReadArrayCount() => Read(PackKind.Array).Count;

    /// <summary>Reads the head of a map.</summary>
    public int ReadMapCount() => Read(PackKind.Map).Count;

    /// <summary>Reads a whole number.</summary>
    public long ReadInteger() => Read(PackKind.Integer).Integer;

    /// <summary>Reads a truth value.</summary>
    public bool ReadBoolean()
    {
        var token = Read();
        return token.Kind == PackKind.True || (token.Kind == PackKind.False ? false : throw Unexpected());
    }

    /// <summary>Reads a text.</summary>
    public ReadOnlySpan<byte> ReadText() => Read(PackKind.Text).Text;

    /// <summary>Reads a text.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadText());

    /// <summary>Reads a text or nothing.</summary>
    public string? ReadStringOrNil()
    {
        var token = Read();
        if (token.Kind == PackKind.Nil) return null;
        return token.Kind == PackKind.Text ? Encoding.UTF8.GetString(token.Text) : throw Unexpected();
    }

    private PackToken Read(PackKind kind)
    {
        var token = Read();
        return token.Kind == kind ? token : throw Unexpected();
    }

    private void Pass(int depth)
    {
        var token = Read();
        if (token.Kind is not (PackKind.Array or PackKind.Map)) return;
        if (depth > DepthMax) throw new InvalidDataException("Nested too deeply.");
        for (var i = 0; i < token.Count; i++)
        {
            if (token.Kind == PackKind.Map) _ = ReadText();
            Pass(depth + 1);
        }
    }

    private PackToken Text(uint length)
    {
        var text = Take(length);
        return Utf8.IsValid(text) ? PackToken.Of(text) : throw new InvalidDataException("A text that is not UTF-8.");
    }

    // An item takes a byte at least, a pair two: more of them than that cannot be there.
    private readonly PackToken Array(uint count) =>
        count <= (uint)_rest.Length ? PackToken.Of(PackKind.Array, (int)count) : throw TooShort();

    private readonly PackToken Map(uint count) =>
        count <= (uint)_rest.Length / 2 ? PackToken.Of(PackKind.Map, (int)count) : throw TooShort();

    private ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(uint length)
    {
        if (length > (uint)_rest.Length) throw TooShort();
        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    private static InvalidDataException TooShort() => new("A message ends before what it announces.");

    private static InvalidDataException Unexpected() => new("A message has another value than it must have there.");
}
