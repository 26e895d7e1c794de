using System.Text.RegularExpressions;

namespace MyDeclic.Architecture;

/// <summary>The README's folder map is a promise to whoever opens the project first.</summary>
public sealed partial class FolderMapTests
{
    // Their own folders are named in the map as well; of the others only the top.
    private static readonly string[] Opened = ["Grains", "Grains.Interfaces", "LoadTest", "Silo", "WebFront", "tests"];

    [Fact]
    public void The_readme_maps_every_folder_and_no_other()
    {
        var mapped = MapLine().Matches(Map()).Select(line => line.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(Folders().Order(StringComparer.Ordinal), mapped);
    }

    private static IEnumerable<string> Folders() => SourceTree.Files
        .SelectMany(path =>
        {
            var parts = path.Split('/');
            var top = parts.Length > 1 ? parts[0] + "/" : null;
            var inner = parts.Length > 2 && Opened.Contains(parts[0]) ? $"{parts[0]}/{parts[1]}/" : null;
            return new[] { top, inner };
        })
        .OfType<string>()
        .Distinct();

    private static string Map()
    {
        var readme = SourceTree.Read("README.md");
        var start = readme.IndexOf("## Folders", StringComparison.Ordinal);
        var open = readme.IndexOf("```", start, StringComparison.Ordinal) + 3;
        return readme[open..readme.IndexOf("```", open, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^([\w./-]+/)\s", RegexOptions.Multiline)]
    private static partial Regex MapLine();
}
