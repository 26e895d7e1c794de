using System.Collections.Immutable;

namespace MyDeclic.Silo.Import;

/// <summary>An organisation as its two files tell it.</summary>
/// <param name="UnitOf">Each person's unit.</param>
/// <param name="Follows">Who follows whom, each once, nobody oneself.</param>
/// <param name="EdgesRead">Lines of the edge file that held an edge.</param>
/// <param name="SelfLoops">Edges skipped because nobody can follow oneself.</param>
/// <param name="Repeated">Edges skipped because they had been there before.</param>
public sealed record OrgFiles(
    ImmutableSortedDictionary<int, int> UnitOf,
    ImmutableArray<(int Follower, int Followee)> Follows,
    int EdgesRead,
    int SelfLoops,
    int Repeated)
{
    /// <summary>Reads both files whole before anything is written anywhere.</summary>
    /// <param name="edges">File of <c>follower followee</c>.</param>
    /// <param name="units">File of <c>person unit</c>.</param>
    /// <exception cref="BadImportException">A file cannot be read, a line is wrong, or somebody is unknown.</exception>
    public static OrgFiles Read(string edges, string units)
    {
        var unitOf = ReadUnits(units);
        var follows = ImmutableArray.CreateBuilder<(int, int)>();
        var seen = new HashSet<(int, int)>();
        int read = 0, selfLoops = 0;
        foreach (var edge in NumberPairFile.Read(edges, "from to"))
        {
            if (++read > ImportLimits.EdgesMax) throw TooMany(edges, edge.Line, ImportLimits.EdgesMax, "edges");
            RequireKnown(edge.First, unitOf, edges, edge.Line, units);
            RequireKnown(edge.Second, unitOf, edges, edge.Line, units);
            if (edge.First == edge.Second) selfLoops++;
            else if (seen.Add((edge.First, edge.Second))) follows.Add((edge.First, edge.Second));
        }

        if (read == 0) throw new BadImportException($"{edges}: no edge in it.");
        return new(
            unitOf.ToImmutableSortedDictionary(), follows.ToImmutable(), read, selfLoops, read - selfLoops - follows.Count);
    }

    private static Dictionary<int, int> ReadUnits(string units)
    {
        var unitOf = new Dictionary<int, int>();
        foreach (var pair in NumberPairFile.Read(units, "person unit"))
        {
            if (!unitOf.TryAdd(pair.First, pair.Second) && unitOf[pair.First] != pair.Second)
            {
                throw new BadImportException(
                    units, pair.Line, $"person {pair.First} is in unit {unitOf[pair.First]} already.");
            }

            if (unitOf.Count > ImportLimits.PeopleMax) throw TooMany(units, pair.Line, ImportLimits.PeopleMax, "people");
        }

        return unitOf.Count > 0 ? unitOf : throw new BadImportException($"{units}: nobody in it.");
    }

    private static void RequireKnown(int person, Dictionary<int, int> unitOf, string edges, int line, string units)
    {
        if (unitOf.ContainsKey(person)) return;
        throw new BadImportException(edges, line, $"person {person} is unknown: no line of {units} gives a unit.");
    }

    private static BadImportException TooMany(string file, int line, int max, string what) =>
        new(file, line, $"more than {max} {what}.");
}
