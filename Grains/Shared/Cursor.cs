using System.Globalization;

namespace MyDeclic;

/// <summary>The cursors that grains write: an id, alone or with the text or number that the list is sorted by.</summary>
internal static class Cursor
{
    private const char Separator = '|';

    /// <summary>The refusal of a cursor that this list did not write.</summary>
    public static Refusal Invalid { get; } = new(ErrorCode.InvalidCursor, "This cursor is not one of this list's.");

    /// <summary>Writes an id.</summary>
    public static string Write(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes an id with what the list is sorted by.</summary>
    public static string Write(long id, string sortedBy) => Write(id) + Separator + sortedBy;

    /// <summary>Reads an id; null reads as <paramref name="start"/>.</summary>
    public static bool TryRead(string? cursor, long start, out long id)
    {
        id = start;
        return cursor is null || long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }

    /// <summary>Reads an id with what the list is sorted by; null leaves the given start.</summary>
    public static bool TryRead(string? cursor, ref long id, ref string sortedBy)
    {
        if (cursor is null) return true;
        var at = cursor.IndexOf(Separator, StringComparison.Ordinal);
        if (at < 1) return false;
        sortedBy = cursor[(at + 1)..];
        return long.TryParse(cursor.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
