using MyDeclic.Silo.Import;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Import;

public sealed class OrgFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Self_loops_and_repeated_edges_are_counted_and_skipped()
    {
        var files = Read(["0 1", "1 1", "0 1", "1 0"], ["0 7", "1 7"]);
        Assert.Equal([(0, 1), (1, 0)], files.Follows.AsEnumerable());
        Assert.Equal((4, 1, 1), (files.EdgesRead, files.SelfLoops, files.Repeated));
    }

    [Theory]
    [InlineData("0 2", "0 7", "edges", 1, "person 2")]
    [InlineData("2 0", "0 7", "edges", 1, "person 2")]
    public void Somebody_without_a_unit_is_told_by_line(string edge, string unit, string file, int line, string expected)
    {
        var refused = Assert.Throws<BadImportException>(() => Read([edge], [unit]));
        Assert.StartsWith($"{_folder[file]}:{line}: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_units_for_one_person_are_told_by_line()
    {
        var refused = Assert.Throws<BadImportException>(() => Read(["0 0"], ["0 7", "0 8"]));
        Assert.StartsWith($"{_folder["units"]}:2: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_files_are_refused()
    {
        Assert.Contains("nobody", Assert.Throws<BadImportException>(() => Read(["0 0"], [])).Message, StringComparison.Ordinal);
        Assert.Contains("no edge", Assert.Throws<BadImportException>(() => Read([], ["0 7"])).Message, StringComparison.Ordinal);
    }

    private OrgFiles Read(string[] edges, string[] units) =>
        OrgFiles.Read(_folder.Write("edges", edges), _folder.Write("units", units));
}
