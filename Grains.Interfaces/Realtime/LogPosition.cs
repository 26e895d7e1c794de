using System.Globalization;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>
/// A place in the event log, written <c>epoch.id</c>. Ids grow within an epoch; a database that was created anew,
/// restored or imported into has another epoch, so that an old position is recognised instead of misread.
/// </summary>
/// <param name="Epoch">The log's epoch.</param>
/// <param name="Id">The last event that lies at or before the place; 0 before the first.</param>
[GenerateSerializer, Immutable, Alias("LogPosition")]
public readonly record struct LogPosition(string Epoch, long Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else, however hostile.</summary>
    public static bool TryParse(string? text, out LogPosition position)
    {
        position = default;
        if (text is null || text.Length > 64) return false;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1) return false;
        if (!long.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        position = new(text[..dot], id);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}.{Id}");
}
