namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>One value, or the head of one that has others in it.</summary>
internal readonly ref struct PackToken
{
    private readonly long _bits;

    private PackToken(PackKind kind, long bits = 0, ReadOnlySpan<byte> text = default)
    {
        Kind = kind;
        _bits = bits;
        Text = text;
    }

    /// <summary>What it is.</summary>
    public PackKind Kind { get; }

    /// <summary>The value of a <see cref="PackKind.Text"/>, which is well-formed UTF-8.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The value of an <see cref="PackKind.Integer"/>.</summary>
    public long Integer => _bits;

    /// <summary>The value of an <see cref="PackKind.Unsigned"/>.</summary>
    public ulong Unsigned => (ulong)_bits;

    /// <summary>The value of a <see cref="PackKind.Float"/>.</summary>
    public double Float => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The items of an <see cref="PackKind.Array"/>, the pairs of a <see cref="PackKind.Map"/>.</summary>
    public int Count => (int)_bits;

    /// <summary>No value.</summary>
    public static PackToken Nil => new(PackKind.Nil);

    /// <summary>A truth value.</summary>
    public static PackToken Of(bool value) => new(value ? PackKind.True : PackKind.False);

    /// <summary>A whole number.</summary>
    public static PackToken Of(long value) => new(PackKind.Integer, value);

    /// <summary>A whole number.</summary>
    public static PackToken Of(ulong value) =>
        new(value <= long.MaxValue ? PackKind.Integer : PackKind.Unsigned, (long)value);

    /// <summary>A number.</summary>
    public static PackToken Of(double value) => new(PackKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A text.</summary>
    public static PackToken Of(ReadOnlySpan<byte> text) => new(PackKind.Text, text: text);

    /// <summary>The head of a list or map.</summary>
    public static PackToken Of(PackKind kind, int count) => new(kind, count);
}
