using System.Buffers.Binary;
using static System.Numerics.BitOperations;

namespace Orleans;

/// <summary>
/// The hash that Orleans stores and divides work by: xxHash32 with the seed 0, as its specification has it
/// (github.com/Cyan4973/xxHash, doc/xxhash_spec.md), with its bytes in reverse order.
/// </summary>
public static class StableHash
{
    private const int StripeBytes = 16;
    private const uint Prime1 = 0x9E3779B1;
    private const uint Prime2 = 0x85EBCA77;
    private const uint Prime3 = 0xC2B2AE3D;
    private const uint Prime4 = 0x27D4EB2F;
    private const uint Prime5 = 0x165667B1;

    /// <summary>Hashes bytes.</summary>
    public static uint ComputeHash(ReadOnlySpan<byte> data)
    {
        var rest = data;
        var hash = data.Length < StripeBytes ? Prime5 : HashStripes(ref rest);
        hash += (uint)data.Length;
        for (; rest.Length >= sizeof(uint); rest = rest[sizeof(uint)..])
            hash = RotateLeft(hash + (Word(rest) * Prime3), 17) * Prime4;

        foreach (var value in rest)
            hash = RotateLeft(hash + (value * Prime5), 11) * Prime1;

        hash = (hash ^ (hash >> 15)) * Prime2;
        hash = (hash ^ (hash >> 13)) * Prime3;
        return BinaryPrimitives.ReverseEndianness(hash ^ (hash >> 16));
    }

    private static uint HashStripes(ref ReadOnlySpan<byte> rest)
    {
        var (a, b, c, d) = (unchecked(Prime1 + Prime2), Prime2, 0u, unchecked(0u - Prime1));
        for (; rest.Length >= StripeBytes; rest = rest[StripeBytes..])
        {
            a = Round(a, Word(rest));
            b = Round(b, Word(rest[4..]));
            c = Round(c, Word(rest[8..]));
            d = Round(d, Word(rest[12..]));
        }

        return RotateLeft(a, 1) + RotateLeft(b, 7) + RotateLeft(c, 12) + RotateLeft(d, 18);
    }

    private static uint Round(uint lane, uint word) => RotateLeft(lane + (word * Prime2), 13) * Prime1;

    private static uint Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
