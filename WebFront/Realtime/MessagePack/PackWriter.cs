using System.Buffers.Binary;
using System.Text;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>
/// Writes one message of MessagePack after another into the same memory, each with its length before it. Knows nothing
/// of ASP.NET: clients in C# may compile this file as theirs.
/// </summary>
internal sealed class PackWriter
{
    private const int FirstBytes = 512;

    private byte[] _bytes = new byte[FirstBytes];
    private int _length = PackFrame.PrefixBytesMax;

    /// <summary>How much memory it holds, in bytes.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>What was written. Valid until the next change.</summary>
    public ReadOnlySpan<byte> Payload => _bytes.AsSpan(PackFrame.PrefixBytesMax.._length);

    /// <summary>What was written, behind its length. Valid until the next change.</summary>
    public ReadOnlySpan<byte> Frame()
    {
        Span<byte> prefix = stackalloc byte[PackFrame.PrefixBytesMax];
        prefix = prefix[..PackFrame.WritePrefix(prefix, _length - PackFrame.PrefixBytesMax)];
        var start = PackFrame.PrefixBytesMax - prefix.Length;
        prefix.CopyTo(_bytes.AsSpan(start));
        return _bytes.AsSpan(start.._length);
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = PackFrame.PrefixBytesMax;

    /// <summary>Writes no value.</summary>
    public void WriteNil() => Add(1)[0] = 0xC0;

    /// <summary>Writes a truth value.</summary>
    public void Write(bool value) => Add(1)[0] = value ? (byte)0xC3 : (byte)0xC2;

    /// <summary>Writes a whole number in the fewest bytes.</summary>
    public void Write(long value)
    {
        if (value >= 0)
        {
            Write((ulong)value);
        }
        else if (value >= -32)
        {
            Add(1)[0] = (byte)value;
        }
        else if (value >= sbyte.MinValue)
        {
            Add(0xD0, 1)[0] = (byte)value;
        }
        else if (value >= short.MinValue)
        {
            BinaryPrimitives.WriteInt16BigEndian(Add(0xD1, 2), (short)value);
        }
        else if (value >= int.MinValue)
        {
            BinaryPrimitives.WriteInt32BigEndian(Add(0xD2, 4), (int)value);
        }
        else
        {
            BinaryPrimitives.WriteInt64BigEndian(Add(0xD3, 8), value);
        }
    }

    /// <summary>Writes a whole number in the fewest bytes.</summary>
    public void Write(ulong value)
    {
        if (value <= 0x7F)
        {
            Add(1)[0] = (byte)value;
        }
        else if (value <= byte.MaxValue)
        {
            Add(0xCC, 1)[0] = (byte)value;
        }
        else if (value <= ushort.MaxValue)
        {
            BinaryPrimitives.WriteUInt16BigEndian(Add(0xCD, 2), (ushort)value);
        }
        else if (value <= uint.MaxValue)
        {
            BinaryPrimitives.WriteUInt32BigEndian(Add(0xCE, 4), (uint)value);
        }
        else
        {
            BinaryPrimitives.WriteUInt64BigEndian(Add(0xCF, 8), value);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Write(double value) => BinaryPrimitives.WriteDoubleBigEndian(Add(0xCB, 8), value);

    /// <summary>Writes a text, or nothing. Half a surrogate pair becomes a replacement character.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNil();
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        WriteTextHead(length);
        Encoding.UTF8.GetBytes(value, Add(length));
    }

    /// <summary>Writes a text that is well-formed UTF-8.</summary>
    public void WriteText(ReadOnlySpan<byte> utf8)
    {
        WriteTextHead(utf8.Length);
        utf8.CopyTo(Add(utf8.Length));
    }

    /// <summary>Writes the head of a list; its items come next.</summary>
    public void WriteArrayHead(int count) => EndArray(Begin(), count);

    /// <summary>Writes the head of a map; its keys and values come next, in turns.</summary>
    public void WriteMapHead(int count) => EndMap(Begin(), count);

    /// <summary>Begins a list or map whose count is not known yet.</summary>
    /// <returns>Where it begins, for <see cref="EndArray"/> or <see cref="EndMap"/>.</returns>
    public int Begin()
    {
        Add(1);
        return _length - 1;
    }

    /// <summary>Ends the list that began at <paramref name="start"/>.</summary>
    public void EndArray(int start, int count) => End(start, count, 0x90, 0xDC);

    /// <summary>Ends the map that began at <paramref name="start"/>.</summary>
    public void EndMap(int start, int count) => End(start, count, 0x80, 0xDE);

    private void End(int start, int count, byte shortest, byte code16)
    {
        const int ShortestMax = 15;
        if (count <= ShortestMax)
        {
            _bytes[start] = (byte)(shortest | count);
            return;
        }

        // What stands in it moves on to make room for its count. Ours are rarely that long.
        var countBytes = count <= ushort.MaxValue ? 2 : 4;
        var content = (start + 1).._length;
        Add(countBytes);
        _bytes.AsSpan(content).CopyTo(_bytes.AsSpan(start + 1 + countBytes));
        _bytes[start] = countBytes == 2 ? code16 : (byte)(code16 + 1);
        var head = _bytes.AsSpan(start + 1, countBytes);
        if (countBytes == 2) BinaryPrimitives.WriteUInt16BigEndian(head, (ushort)count);
        else BinaryPrimitives.WriteUInt32BigEndian(head, (uint)count);
    }

    private void WriteTextHead(int length)
    {
        const int ShortestMax = 31;
        if (length <= ShortestMax)
        {
            Add(1)[0] = (byte)(0xA0 | length);
        }
        else if (length <= byte.MaxValue)
        {
            Add(0xD9, 1)[0] = (byte)length;
        }
        else if (length <= ushort.MaxValue)
        {
            BinaryPrimitives.WriteUInt16BigEndian(Add(0xDA, 2), (ushort)length);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(Add(0xDB, 4), (uint)length);
        }
    }

    private Span<byte> Add(byte code, int count)
    {
        Add(1)[0] = code;
        return Add(count);
    }

    private Span<byte> Add(int count)
    {
        var start = _length;
        _length = checked(_length + count);
        if (_length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_length, _bytes.Length * 2));
        return _bytes.AsSpan(start, count);
    }
}
