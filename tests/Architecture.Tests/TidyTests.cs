using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyDeclic.Architecture;

/// <summary>Style that is tested, not wished.</summary>
public sealed partial class TidyTests
{
    private const int FileLinesMax = 400;
    private const int MethodLinesMax = 70;
    private const int LineColumnsMax = 130;

    private static readonly HashSet<string> RootFiles =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "Directory.Build.props", "Directory.Build.targets",
        "Directory.Packages.props", "LICENSE", "MyDeclic.Orleans.sln", "README.md", "declic", "global.json",
    ];

    [Fact]
    public void Files_are_short() => Assert.Empty(
        from path in Code()
        let lines = SourceTree.Lines(path).Length
        where lines > FileLinesMax
        select $"{path}: {lines} lines");

    [Fact]
    public void Methods_are_short()
    {
        var long_ =
            from path in SourceTree.CSharp
            from node in CSharpSyntaxTree.ParseText(SourceTree.Read(path)).GetRoot().DescendantNodes()
            where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            let lines = node.ToString().Count(c => c == '\n') + 1
            where lines > MethodLinesMax
            select $"{path}: {lines} lines from '{node.ToString().Split('\n')[0].Trim()}'";

        Assert.Empty(long_);
    }

    [Fact]
    public void Lines_fit_a_screen() => Assert.Empty(
        from path in SourceTree.CSharp
        from line in SourceTree.Lines(path).Select((text, at) => (text, at))
        where line.text.Length > LineColumnsMax && !line.text.Contains('"', StringComparison.Ordinal)
        select $"{path}:{line.at + 1}");

    // A library may say which clock it takes when its host names none; reading is for whoever is handed it.
    [Fact]
    public void The_clock_is_read_in_one_place() => Assert.Empty(
        from path in SourceTree.Product
        where !path.EndsWith("/Clock.cs", StringComparison.Ordinal) && !SourceTree.IsIn(path, "bench")
        from line in SourceTree.Lines(path).Select((text, at) => (text, at))
        where Clock().IsMatch(line.text) && !line.text.Contains("TryAddSingleton(TimeProvider.System)", StringComparison.Ordinal)
        select $"{path}:{line.at + 1}");

    [Fact]
    public void Tests_wait_on_events_and_not_on_the_clock() => Assert.Empty(
        from path in SourceTree.CSharp
        where SourceTree.IsIn(path, "tests") && !SourceTree.IsIn(path, "tests/Rig")
            && !SourceTree.IsIn(path, "tests/Architecture.Tests")
        from line in SourceTree.Lines(path).Select((text, at) => (text, at))
        where Sleep().IsMatch(line.text)
        select $"{path}:{line.at + 1}");

    [Fact]
    public void Nothing_is_left_for_later_or_folded_away() => Assert.Empty(
        from path in Code()
        where !SourceTree.IsIn(path, "tests/Architecture.Tests")
        from line in SourceTree.Lines(path).Select((text, at) => (text, at))
        where Leftover().IsMatch(line.text)
        select $"{path}:{line.at + 1}");

    [Fact]
    public void The_root_holds_only_what_a_newcomer_looks_for() => Assert.Equal(
        RootFiles.Order(StringComparer.Ordinal),
        SourceTree.Files.Where(path => !path.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_changelog_has_a_heading_a_release_and_three_under_it()
    {
        var headings = SourceTree.Lines("CHANGELOG.md").Where(line => line.StartsWith('#')).ToList();

        Assert.Equal("# Changelog", headings[0]);
        Assert.Equal("## Unreleased", headings[1]);
        Assert.All(headings.Where(h => h.StartsWith("### ", StringComparison.Ordinal)), heading =>
            Assert.Contains(heading, (string[])["### Added", "### Changed", "### Fixed"]));
    }

    [Fact]
    public void Decisions_fit_a_page() => Assert.All(
        SourceTree.Files.Where(path => SourceTree.IsIn(path, "docs/adr")),
        path => Assert.InRange(SourceTree.Lines(path).Length, 1, 40));

    private static IEnumerable<string> Code() => SourceTree.Files.Where(path =>
        path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal)
        || path.EndsWith(".svelte", StringComparison.Ordinal) || path.EndsWith(".css", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|TimeProvider\.System|Environment\.TickCount)")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(Thread\.Sleep|Task\.Delay)\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|^\s*#region|NotImplementedException")]
    private static partial Regex Leftover();
}
