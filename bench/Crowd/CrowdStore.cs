using MyDeclic.Storage;

namespace MyDeclic.Bench;

/// <summary>Two communities with the same author, one of them large, in SQL.</summary>
internal static class CrowdStore
{
    public const long Author = 1;
    public const long Few = 1_000_001;
    public const long Many = 1_000_002;

    /// <summary>Adds people, and puts the first ones of them into the communities.</summary>
    public static void Fill(WriteTransaction tx, int few, int many)
    {
        tx.Execute(
            """
            with recursive n(i) as (select 1 union all select i + 1 from n where i < @many)
            insert into users (id, handle, name, name_folded, email, created_at)
            select i, 'p' || i, 'Person ' || i, 'person ' || i, 'p' || i || '@bench.example', 0 from n
            """,
            new { many });
        foreach (var (id, members) in new[] { (Few, few), (Many, many) })
        {
            tx.Execute(
                """
                insert into communities (id, slug, name, name_folded, access, state, created_at, created_by)
                values (@id, 'c' || @id, 'Community', 'community', 1, 1, 0, @Author)
                """,
                new { id, Author });
            tx.Execute(
                """
                insert into memberships (community_id, user_id, state, role, since)
                select @id, u.id, 3, case when u.id = @Author then 2 else 0 end, 0 from users u where u.id <= @members
                """,
                new { id, Author, members });
        }
    }
}
