using System.Text.RegularExpressions;

namespace MyDeclic.Architecture;

/// <summary>Facts that two files must agree on.</summary>
public sealed partial class GuardTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SourceTree.Read("MyDeclic.Orleans.sln").Replace('\\', '/');

        Assert.All(
            SourceTree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)),
            path => Assert.Contains($"\"{path}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Package_versions_are_central_and_exact()
    {
        Assert.All(
            SourceTree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)),
            path => Assert.DoesNotMatch(PackageVersion(), SourceTree.Read(path)));
        Assert.DoesNotContain('*', SourceTree.Read("Directory.Packages.props"));
    }

    [Fact]
    public void Migrations_are_numbered_without_a_hole()
    {
        var numbers = SourceTree.Files
            .Where(path => SourceTree.IsIn(path, "Grains/Storage/Migrations"))
            .Select(path => int.Parse(Path.GetFileName(path)[..4], System.Globalization.CultureInfo.InvariantCulture))
            .Distinct().Order().ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [GeneratedRegex("PackageReference[^>]*Version=")]
    private static partial Regex PackageVersion();
}
