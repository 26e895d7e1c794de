using System.Globalization;
using System.Text.Json;

namespace MyDeclic.LoadTest.Jam;

/// <summary>An idea as a screen or a list shows it.</summary>
internal sealed record ShownIdea(
    long Id, string Title, int Theme, string State, long MergedInto, int Comments, int Points, int Votes, int Pin, int Told)
{
    /// <summary>Reads what the API and the wall's events tell of an idea.</summary>
    public static ShownIdea Read(JsonElement idea) => new(
        IdOf(idea.GetProperty("id")), idea.GetProperty("title").GetString()!, idea.GetProperty("theme").GetInt32(),
        idea.GetProperty("state").GetString()!, idea.TryGetProperty("mergedInto", out var into) ? IdOf(into) : 0,
        idea.GetProperty("comments").GetInt32(), Number(idea, "points"), Number(idea, "votes"),
        idea.GetProperty("pin").GetInt32(), idea.GetProperty("told").GetInt32());

    /// <summary>The same idea with other numbers.</summary>
    public ShownIdea With(JsonElement tally) => this with
    {
        Comments = tally.GetProperty("comments").GetInt32(), Points = Number(tally, "points"), Votes = Number(tally, "votes"),
        Told = tally.GetProperty("told").GetInt32(),
    };

    /// <summary>An id; 0 for none.</summary>
    public static long IdOf(JsonElement id) =>
        id.ValueKind == JsonValueKind.String ? long.Parse(id.GetString()!, CultureInfo.InvariantCulture) : 0;

    // Tallies are left out where the phase hides them.
    private static int Number(JsonElement idea, string name) =>
        idea.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : -1;
}
