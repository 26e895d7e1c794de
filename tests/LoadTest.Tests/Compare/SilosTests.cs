using MyDeclic.LoadTest.Compare.Silos;
using MyDeclic.LoadTest.Shared;

namespace MyDeclic.LoadTest.Tests.Compare;

public sealed class SilosTests
{
    private const string Database = "--ConnectionStrings:MyDeclic=Host=db;Database=";

    [Theory]
    [InlineData("1,2,3", "1 2 3")]
    [InlineData("3, 1", "3 1")]
    [InlineData("16", "16")]
    public void Counts_of_silos_are_read_in_their_order(string text, string expected)
    {
        Assert.True(SiloCounts.TryParse(text, out var counts));
        Assert.Equal(expected, string.Join(' ', counts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0,1")]
    [InlineData("17")]
    [InlineData("1,1")]
    [InlineData("1,,2")]
    [InlineData("one")]
    [InlineData("-1")]
    [InlineData("1,2,3,4,5,6")]
    public void What_is_no_count_of_silos_is_refused(string text) => Assert.False(SiloCounts.TryParse(text, out _));

    [Fact]
    public void The_programs_are_found_where_the_Orleans_build_puts_them()
    {
        var root = Directory.CreateTempSubdirectory("mydeclic-").FullName;
        try
        {
            var silo = Place(root, "Silo", "MyDeclic.Silo.dll");
            var missing = Assert.Throws<BadInputException>(() => ClusterPrograms.Find(silo, root));
            Assert.Contains("-p:ActorEngine=Orleans", missing.Message, StringComparison.Ordinal);
            var front = Place(root, "WebFront", "MyDeclic.WebFront.dll");
            var from = Path.Combine(root, "LoadTest", "bin");
            Directory.CreateDirectory(from);
            Assert.Equal(new(silo, front), ClusterPrograms.Find(null, from));
            Assert.Equal(new(silo, front), ClusterPrograms.Find(silo, "/"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void Silos_and_fronts_are_each_told_what_concerns_them()
    {
        var (silos, fronts) = LoadCluster.Options(
            "Host=here", [Database + "elsewhere", "--Front:PublicUrl=http://x", "--Cluster:CallTimeout=00:00:10", "--Data:A=1"]);
        Assert.Equal(["--Cluster:CallTimeout=00:00:10", "--Data:A=1", "--ConnectionStrings:MyDeclic=Host=here"], silos.TakeLast(3));
        Assert.Equal(
            ["--Front:PublicUrl=http://x", "--Cluster:CallTimeout=00:00:10", "--ConnectionStrings:MyDeclic=Host=here"],
            fronts.TakeLast(3));
        Assert.DoesNotContain(silos.Concat(fronts), option => option.EndsWith("elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_cluster_has_a_database_of_its_own()
    {
        await using var named = await ClusterDatabases.OpenAsync([Database + "load{silos}"], [1, 2]);
        Assert.Equal("Host=db;Database=load2", await named.CreateAsync(2, CancellationToken.None));
        await using var alone = await ClusterDatabases.OpenAsync([Database + "load"], [3]);
        Assert.Equal("Host=db;Database=load", await alone.CreateAsync(3, CancellationToken.None));
        var shared = await Assert.ThrowsAsync<BadInputException>(() => ClusterDatabases.OpenAsync([Database + "load"], [1, 2]));
        Assert.Contains("{silos}", shared.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_is_the_median_of_the_turns_ratios()
    {
        var tally = new SilosTally([1, 2]) { Turns = { new[] { 100.0, 150 }, new[] { 10.0, 20 }, new[] { 100.0, 90 } } };
        Assert.Equal(1.5, tally.Ratio(1));
        Assert.Equal(1, tally.Ratio(0));
        Assert.Equal(90, tally.PerSecond(1));
    }

    private static string Place(string root, string project, string file)
    {
        var path = Path.Combine(root, project, "bin", "orleans", "Release", "net10.0", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
