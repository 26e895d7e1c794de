using System.Globalization;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.People;

/// <summary>Writes a plan as the files that the server's own command <c>import org</c> reads.</summary>
internal static class CastByImport
{
    /// <summary>Writes <c>edges</c> and <c>units</c> into a folder.</summary>
    /// <returns>The two paths.</returns>
    public static (string Edges, string Units) Write(CastPlan plan, string folder)
    {
        var edges = Path.Combine(folder, "edges.txt");
        var units = Path.Combine(folder, "units.txt");
        File.WriteAllLines(
            edges,
            plan.Follows.SelectMany((follows, member) => follows.Select(followed => Pair(member, followed))));
        File.WriteAllLines(
            units,
            plan.Open.SelectMany((members, community) => members.Select(member => (member, community)))
                .OrderBy(pair => pair.member).Select(pair => Pair(pair.member, pair.community)));
        return (edges, units);
    }

    /// <summary>The slug of the one community that somebody is in after an import.</summary>
    /// <exception cref="BadInputException">The server refuses, or they are in none.</exception>
    public static async Task<string> SlugOfAsync(Wire.ApiClient api, Persona person, CancellationToken cancel)
    {
        var mine = await api.SettleAsync(
            person.Token, HttpMethod.Get, "communities?mine=true&limit=1", null, null, cancel);
        return mine.Items.Select(item => item.GetProperty("slug").GetString()).FirstOrDefault()
            ?? throw new BadInputException($"{person} is in no community after the import: {mine.Verdict}.");
    }

    private static string Pair(int first, int second) => string.Create(CultureInfo.InvariantCulture, $"{first} {second}");
}
