using MyDeclic.Silo.Import;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Import;

public sealed class NumberPairFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Blanks_tabs_commas_odd_line_ends_and_remarks_are_all_read()
    {
        File.WriteAllText(_folder["f"], "# from to\n1 2\r\r\n3\t4\r\n\n5,6 # why not\n 7 ; 8");
        Assert.Equal(
            [new(1, 2, 2), new(3, 4, 3), new(5, 6, 5), new(7, 8, 6)], NumberPairFile.Read(_folder["f"], "from to"));
    }

    [Theory]
    [InlineData("1", "found 1")]
    [InlineData("1 2 3", "found 3")]
    [InlineData("1 two", "'two'")]
    [InlineData("1 -2", "'-2'")]
    [InlineData("1 2.5", "'2.5'")]
    [InlineData("1 99999999999", "'99999999999'")]
    [InlineData("1 =cmd|calc", "'=cmd|calc'")]
    [InlineData("1 \u001b[2J", "'?[2J'")]
    [InlineData("\0\0", "found 1")]
    public void A_wrong_line_is_told_by_file_and_line(string line, string expected)
    {
        var file = _folder.Write("f", "0 1", line);
        var refused = Assert.Throws<BadImportException>(() => NumberPairFile.Read(file, "from to").ToList());
        Assert.StartsWith($"{file}:2: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_gigabytes_is_refused_before_it_is_read()
    {
        // A sparse file: ten gigabytes of NUL that take no room on the disk.
        using (var file = File.Create(_folder["f"])) file.SetLength(10L * 1024 * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        var refused = Assert.Throws<BadImportException>(() => NumberPairFile.Read(_folder["f"], "from to").ToList());
        Assert.Contains(":1: the line is longer than", refused.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 10_000_000);
    }

    [Fact]
    public void A_missing_file_is_told_by_its_name() => Assert.Contains(
        "nowhere", Assert.Throws<BadImportException>(() => NumberPairFile.Read("nowhere", "from to").ToList()).Message,
        StringComparison.Ordinal);
}
