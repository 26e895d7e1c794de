using System.Buffers.Binary;
using System.Text;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Storage;

/// <summary>
/// How Microsoft.Orleans.Persistence.AdoNet finds the row of a grain's state: hashes to look up, and the parts of the
/// key that they were made of. The grain's type is not among them, see <see cref="SqlGrainStorage"/>.
/// </summary>
/// <param name="GrainIdHash">Of the key.</param>
/// <param name="GrainIdN0">The first half of a Guid; otherwise 0.</param>
/// <param name="GrainIdN1">The second half of a Guid, or an integer; otherwise 0.</param>
/// <param name="GrainTypeHash">Of the state's name.</param>
/// <param name="GrainTypeString">The state's name, despite the column's.</param>
/// <param name="GrainIdExtensionString">A string key, or the second part of a compound one.</param>
internal sealed record GrainStateKey(
    int GrainIdHash,
    long GrainIdN0,
    long GrainIdN1,
    int GrainTypeHash,
    string GrainTypeString,
    string? GrainIdExtensionString)
{
    private const int GuidDigits = 32;

    /// <summary>Finds the row of one state of one grain.</summary>
    /// <exception cref="ArgumentException">The key or the name is longer than its column.</exception>
    public static GrainStateKey Of(string stateName, GrainId grainId)
    {
        // What looks like a Guid or a number is one, even in a grain whose keys are strings.
        var text = grainId.Key.ToString();
        byte[] bytes = [];
        string? extension;
        if ((text.Length == GuidDigits || text.IndexOf('+', StringComparison.Ordinal) == GuidDigits)
            && grainId.TryGetGuidKey(out var guid, out extension))
            bytes = guid.ToByteArray();
        else if (grainId.TryGetIntegerKey(out var number, out extension))
            BinaryPrimitives.WriteInt64LittleEndian(bytes = new byte[sizeof(long)], number);
        else
            extension = text;

        Limit(stateName, StorageLimits.MaxGrainStateNameChars);
        Limit(extension ?? "", StorageLimits.MaxGrainKeyChars);
        return new GrainStateKey(
            HashOf([.. bytes, .. Encoding.UTF8.GetBytes(extension ?? "")]),
            bytes.Length == 2 * sizeof(long) ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0,
            bytes.Length > 0 ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan()[^sizeof(long)..]) : 0,
            (int)StableHash.ComputeHash(Encoding.UTF8.GetBytes(stateName)),
            stateName,
            extension);
    }

    private static int HashOf(byte[] bytes)
    {
        Array.Reverse(bytes);
        return (int)StableHash.ComputeHash(bytes);
    }

    private static void Limit(string text, int chars)
    {
        if (text.Length > chars)
            throw new ArgumentException($"A grain's key or a state's name has more than {chars} characters: {text}");
    }
}
