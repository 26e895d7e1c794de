using Xunit.Abstractions;

namespace MyDeclic.Tests.Search;

public sealed class Results_are_relevant(SearchDatabases databases, ITestOutputHelper output)
    : IClassFixture<SearchDatabases>
{
    [Fact]
    public async Task On_SQLite()
    {
        await using var world = await SearchWorld.StartAsync(databases.NewSqlite());
        await Company.BuildAsync(world);

        await RelevanceReport.AssertRelevantAsync(world, output);
    }

    [Fact]
    public async Task What_was_there_before_the_index_is_found_as_well()
    {
        await using var world = await SearchWorld.StartAsync(databases.NewSqlite());
        await Company.BuildAsync(world);
        var before = await world.TranscriptAsync("viewer", "soudage");
        await world.EmptyTheIndexAsync();
        Assert.Empty(await world.FindAsync("viewer", "soudage", MyDeclic.Search.SearchKind.Posts));

        Assert.Equal(24 + 8 + (34 + 7) + (6 + 6), await world.Fill.RunAsync());

        Assert.Equal(before, await world.TranscriptAsync("viewer", "soudage"));
        Assert.Equal(0, await world.Fill.RunAsync());
        await RelevanceReport.AssertRelevantAsync(world, output);
    }
}
