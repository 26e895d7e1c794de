namespace Orleans.Embedded.Surface;

/// <summary>
/// Code written for the embedded engine compiles and means the same with Microsoft Orleans, because what the engine
/// offers under Orleans' names is what Orleans offers under them.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly IReadOnlyDictionary<string, SurfaceType> s_ours = Read("Orleans.Embedded.dll");
    private static readonly IReadOnlyDictionary<string, SurfaceType> s_theirs =
        Read("orleans/Orleans.Core.Abstractions.dll");

    [Fact]
    public void What_has_a_name_of_Orleans_is_what_Orleans_has()
    {
        AssertNone(new SurfaceComparer(s_ours, s_theirs).Differences(), "differ from Orleans");
    }

    [Fact]
    public void What_no_package_of_Orleans_has_is_under_a_name_of_its_own()
    {
        var strays = s_ours.Keys
            .Where(name => !name.StartsWith("Orleans.Embedded.", StringComparison.Ordinal))
            .Where(name => !s_theirs.ContainsKey(name) && !OtherPackages.Types.ContainsKey(name));

        AssertNone(strays, "are in no package of Orleans");
    }

    [Fact]
    public void What_is_listed_of_other_packages_is_there_and_needs_the_list() => AssertNone(
        OtherPackages.Types.Keys.Where(name => !s_ours.ContainsKey(name) || s_theirs.ContainsKey(name)),
        "are listed for nothing");

    /// <summary>A failure shows one line a finding.</summary>
    private static void AssertNone(IEnumerable<string> findings, string what)
    {
        var lines = findings.ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines.Prepend($"{lines.Count} {what}:")));
    }

    private static IReadOnlyDictionary<string, SurfaceType> Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        return AssemblyReader.Read(stream);
    }
}
