using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Seed;

public sealed class SqliteSeedTests : SeedSuite
{
    [Fact]
    public async Task The_same_seed_gives_the_same_population_and_another_gives_another()
    {
        var one = await ContentAsync("one", "1");
        Assert.Equal(one, await ContentAsync("two", "1"));
        Assert.NotEqual(one, await ContentAsync("three", "2"));
    }

    [Fact]
    public async Task The_load_tester_starts_it()
    {
        var seeded = await CommandLine.RunLoadTestAsync(
            Folder.Path, "seed", "--preset", "trial", "--cast", Folder["cast.json"], "--server-option", "--data",
            "--server-option", Folder["data"]);
        Assert.Equal((0, ""), (seeded.Code, seeded.Errors));
        Assert.Contains("posts: 5,714", seeded.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Folder["cast.json"]));
        Assert.Equal(600, SqliteFile.Count(Folder["data/mydeclic.db"], "select count(*) from users"));
    }

    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);

    protected override Task<IReadOnlyList<string>> TextsAsync(string sql) =>
        Task.FromResult(SqliteFile.Texts(Folder["data/mydeclic.db"], sql));

    private async Task<IReadOnlyList<string>> ContentAsync(string data, string seed)
    {
        var seeded = await CommandLine.RunAsync(
            Folder.Path, "seed", "--preset", "trial", "--seed", seed, "--until", "2026-01-05T12:00:00Z", "--data", Folder[data]);
        Assert.Equal((0, ""), (seeded.Code, seeded.Errors));
        return SqliteFile.Texts(
            Path.Combine(Folder[data], "mydeclic.db"),
            """
            select id || handle || name || bio from users
            union all select follower_id || '>' || followee_id from follows
            union all select id || slug || access || type from communities
            union all select community_id || ':' || user_id || role from memberships
            union all select id || author_id || text || comment_count || version || created_at from posts
            union all select id || post_id || author_id || text || created_at from comments
            union all select post_id || user_id || kind from reactions
            union all select tag || post_id from post_tags
            union all select post_id || '@' || user_id from post_mentions
            union all select comment_id || '@@' || user_id from comment_mentions
            """);
    }
}
