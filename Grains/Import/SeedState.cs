using System.Globalization;

namespace MyDeclic.Import;

/// <summary>How far a streamed import has come.</summary>
/// <param name="Name">Which one it is: its preset and seed.</param>
/// <param name="Until">The moment up to which its past reaches.</param>
/// <param name="Portions">Portions that are written, each in a transaction of its own.</param>
/// <param name="IsDone">Whether there is nothing left.</param>
public sealed record SeedState(string Name, DateTimeOffset Until, int Portions, bool IsDone)
{
    private const char Separator = '|';

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    internal static SeedState Parse(string text)
    {
        var parts = text.Split(Separator);
        return new(
            parts[0], DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)),
            int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3] == "done");
    }

    /// <summary>As the database keeps it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}{Separator}{Until.ToUnixTimeMilliseconds()}{Separator}{Portions}{Separator}{(IsDone ? "done" : "begun")}");
}
