using Dapper;
using MyDeclic.Search;

namespace MyDeclic.Tests.Search;

public sealed class Searches_that_find_people_are_counted(SearchDatabases databases) : IClassFixture<SearchDatabases>
{
    [Fact]
    public async Task By_day_and_not_by_whom_or_for_what()
    {
        await using var world = await SearchWorld.StartAsync(databases.NewSqlite());
        await world.AddPersonAsync("ana", "Ana Silva", "Soudeuse");

        foreach (var query in (string[])["silva", "soudeuse", "nobody at all"])
            await world.AskAsync("ana", query, SearchKind.People);
        await world.AskAsync("ana", "silva");
        await world.AskAsync("ana", "silva", SearchKind.Posts);
        await world.Counter.SaveAsync();
        await world.Counter.SaveAsync();

        await using var connection = await world.Database.OpenReadAsync();
        var day = SearchWorld.Now.ToUnixTimeSeconds() / 86_400;
        Assert.Equal([(day, 3)], await connection.QueryAsync<(long, long)>("select day, people_searches from search_days"));
    }
}
