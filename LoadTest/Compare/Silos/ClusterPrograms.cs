using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>The two programs of a cluster, in the build that has Microsoft Orleans.</summary>
/// <param name="Silo">Runs the grains.</param>
/// <param name="Front">Is what people reach.</param>
internal sealed record ClusterPrograms(string Silo, string Front)
{
    private const string SiloFile = "MyDeclic.Silo.dll";
    private const string FrontFile = "MyDeclic.WebFront.dll";

    /// <summary>The programs at a path, or those that were built in the project's folder.</summary>
    /// <param name="silo">The silo's program, with the front's in the same place of its project; null to look for both.</param>
    /// <param name="from">From where to look upwards.</param>
    /// <exception cref="BadInputException">They are not there: says in a sentence what to build.</exception>
    public static ClusterPrograms Find(string? silo, string from)
    {
        var candidates = silo is null ? Above(from) : [Path.GetFullPath(silo)];
        foreach (var candidate in candidates)
        {
            var found = new ClusterPrograms(candidate, FrontOf(candidate));
            if (File.Exists(found.Silo) && File.Exists(found.Front)) return found;
        }

        throw new BadInputException(
            "--against-silos needs Silo and WebFront built on Microsoft Orleans, which are not here: build both with "
            + "'dotnet build -c Release -p:ActorEngine=Orleans', as './declic cluster' does.");
    }

    private static string FrontOf(string silo)
    {
        // …/Silo/bin/orleans/Release/net10.0/MyDeclic.Silo.dll
        var parts = silo.Split(Path.DirectorySeparatorChar);
        var project = Array.LastIndexOf(parts, "Silo");
        if (project >= 0) parts[project] = "WebFront";
        parts[^1] = FrontFile;
        return string.Join(Path.DirectorySeparatorChar, parts);
    }

    private static IEnumerable<string> Above(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            foreach (var configuration in (string[])["Release", "Debug"])
            {
                yield return Path.Combine(
                    folder.FullName, "Silo", "bin", "orleans", configuration, "net10.0", SiloFile);
            }
        }
    }
}
