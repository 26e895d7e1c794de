using MyDeclic.Rig;
using Xunit.Abstractions;

namespace MyDeclic.Tests.Search;

[NeedsPostgres]
public sealed class Results_are_the_same_on_PostgreSQL(SearchDatabases databases, ITestOutputHelper output)
    : IClassFixture<SearchDatabases>
{
    [DatabaseFact]
    public async Task In_their_order_with_their_reasons_and_cursors()
    {
        await using var world = await SearchWorld.StartAsync(databases.NewSqlite());
        await Company.BuildAsync(world);
        await using var other = await SearchWorld.StartAsync(await databases.NewPostgresAsync());
        await Company.BuildAsync(other);

        await RelevanceReport.AssertRelevantAsync(other, output);
        foreach (var query in GradedQuery.All)
        {
            Assert.Equal(
                await world.TranscriptAsync("viewer", query.Text), await other.TranscriptAsync("viewer", query.Text));
        }
    }

    [DatabaseFact]
    public async Task Also_what_was_there_before_the_index()
    {
        await using var world = await SearchWorld.StartAsync(await databases.NewPostgresAsync());
        await Company.BuildAsync(world);
        var before = await world.TranscriptAsync("viewer", "soudage");
        await world.EmptyTheIndexAsync();

        Assert.Equal(24 + 8 + (34 + 7) + (6 + 6), await world.Fill.RunAsync());

        Assert.Equal(before, await world.TranscriptAsync("viewer", "soudage"));
    }

    [DatabaseFact]
    public Task And_what_is_hidden_changes_nothing() => HiddenThings.AssertChangeNothingAsync(
        async () => await SearchWorld.StartAsync(await databases.NewPostgresAsync()));
}
