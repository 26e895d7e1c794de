using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Import;

/// <summary>Made-up files of the size and shape of a large institution.</summary>
internal static class MadeUpOrg
{
    public const int People = 1_005;
    public const int Units = 42;

    /// <summary>Writes <c>edges</c> and <c>units</c>.</summary>
    /// <returns>Follows that are in them.</returns>
    public static int Write(TemporaryFolder folder, int people = People, int units = Units, int edgesEach = 25)
    {
        var dice = new Random(7);
        var edges = new HashSet<(int From, int To)>();
        for (var person = 0; person < people; person++)
        {
            for (var edge = 0; edge < edgesEach; edge++) edges.Add((person, dice.Next(people)));
        }

        folder.Write("edges", [.. edges.Select(edge => $"{edge.From} {edge.To}")]);
        folder.Write("units", [.. Enumerable.Range(0, people).Select(person => $"{person} {person % units}")]);
        return edges.Count(edge => edge.From != edge.To);
    }
}
