using MyDeclic.Communities;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>The rows of a streamed import in SQL. Rows are made apart from being written, so that both go on at once.</summary>
internal static class SeedStore
{
    private const int MemberState = 3;

    public static bool HasPeople(WriteTransaction tx) => tx.Query<long>("select id from users limit 1").Count > 0;

    public static SeedState? Find(WriteTransaction tx) =>
        tx.QuerySingleOrDefault<string>("select value from meta where key = @key", new { key = MetaKeys.Seed }) is { } text
            ? SeedState.Parse(text)
            : null;

    public static void Save(WriteTransaction tx, SeedState state) => tx.Execute(
        "insert into meta (key, value) values (@key, @value) on conflict (key) do update set value = excluded.value",
        new { key = MetaKeys.Seed, value = state.ToString() });

    public static Dictionary<string, long> IdsOf(WriteTransaction tx, IEnumerable<string> handles) =>
        tx.Query<(string Handle, long Id)>(
            $"select handle, id from users where {tx.Dialect.IsAnyOf("handle", "handles")}",
            new { handles = tx.Dialect.List([.. handles]) })
        .ToDictionary(row => row.Handle, row => row.Id, StringComparer.Ordinal);

    /// <summary>Lets PostgreSQL count what is there now rather than in a while, for its plans.</summary>
    public static void TakeStock(WriteTransaction tx)
    {
        if (tx.Dialect is not PostgresDialect) return;
        tx.Execute(
            """
            analyze users, sessions, follows, communities, memberships, posts, post_tags, post_mentions, comments,
                comment_mentions, reactions
            """);
    }

    public static List<object?[]> PeopleRows(
        IEnumerable<(long Id, ImportedPerson Person)> people, string? passwordHash, long since) =>
    [
        .. people.Select(row => new object?[]
        {
            row.Id, row.Person.Handle, row.Person.Name, TextRules.Fold(row.Person.Name), row.Person.Email, passwordHash,
            row.Person.JobTitle, row.Person.Site, row.Person.Country, row.Person.Entity, row.Person.Bio,
            (int)row.Person.Population, 1, since,
        }),
    ];

    public static void InsertPeople(WriteTransaction tx, List<object?[]> rows) => BulkInsert.RunNew(
        tx,
        """
        users (id, handle, name, name_folded, email, password_hash, job_title, site, country, entity, bio, population,
               version, created_at)
        """,
        rows);

    public static List<object?[]> FollowRows(IEnumerable<(long Follower, long Followee)> follows, long since) =>
        [.. follows.Select(row => new object?[] { row.Follower, row.Followee, since })];

    public static void InsertFollows(WriteTransaction tx, List<object?[]> rows) =>
        BulkInsert.RunNew(tx, "follows (follower_id, followee_id, created_at)", rows);

    public static void AddMemberRows(
        List<object?[]> rows, long community, IEnumerable<(long User, CommunityRole Role)> members, long since) =>
        rows.AddRange(members.Select(row => new object?[] { community, row.User, MemberState, (int)row.Role, since }));

    public static void InsertMembers(WriteTransaction tx, List<object?[]> rows) =>
        BulkInsert.RunNew(tx, "memberships (community_id, user_id, state, role, since)", rows);
}
