using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Communities;

/// <summary>Communities in SQL.</summary>
public sealed class CommunityStore(Database database)
{
    private const string Columns =
        "id, slug, name, description, access, type, state, version, created_at, created_by, country, language, welcome, "
        + "announcement, announcement_id, announcement_until, opens_as";

    // Who may see a community, and what is looked for: one rule for the list and for what is counted.
    private const string Listed =
        """
        (c.access <> 2 or m.state in (2, 3))
          and (@mine = 0 or m.state is not null)
          and (@all = 1 or c.name_folded like @start escape '\' or c.name_folded like @word escape '\'
               or c.slug like @start escape '\')
        """;

    internal async Task<CommunityRecord?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<CommunityRecord>(
            $"select {Columns}, tabs from communities where id = @id", new { id });
    }

    internal async Task<long?> FindIdAsync(string slug)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<long?>(
            "select id from communities where slug = @slug", new { slug });
    }

    /// <summary>The directory, with the rule of who may see a community inside the query.</summary>
    internal async Task<IReadOnlyList<CommunityListRow>> ListAsync(
        CommunityFilter filter, long viewer, string afterName, long afterId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var literal = TextRules.LikeLiteral(filter.Query);
        return [.. await connection.QueryAsync<CommunityListRow>(
            $"""
            select c.id, c.slug, c.name, c.name_folded, c.description, c.access, c.type, c.state, c.created_at,
                   c.country, c.language, c.tabs,
                   (select count(*) from memberships n where n.community_id = c.id and n.state = 3) as member_count,
                   m.state as my_state, m.role as my_role
            from communities c left join memberships m on m.community_id = c.id and m.user_id = @viewer
            where {Listed}
              and (@type < 0 or c.type = @type) and (@state < 0 or c.state = @state)
              and (@country = '' or c.country = @country) and (@language = '' or c.language = @language)
              and (c.name_folded, c.id) > (@afterName, @afterId)
            order by c.name_folded, c.id limit @limit
            """,
            new
            {
                viewer,
                mine = filter.IsMine ? 1 : 0,
                all = filter.Query.Length == 0 ? 1 : 0,
                type = (int?)filter.Type ?? -1,
                state = (int?)filter.State ?? -1,
                country = filter.Country,
                language = filter.Language,
                start = literal + "%",
                word = "% " + literal + "%",
                afterName,
                afterId,
                limit,
            })];
    }

    /// <summary>What the directory holds for somebody, by the values that it can be narrowed by.</summary>
    internal async Task<IReadOnlyCollection<FacetRow>> FacetsAsync(CommunityFilter filter, long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        var literal = TextRules.LikeLiteral(filter.Query);
        return [.. await connection.QueryAsync<FacetRow>(
            $"""
            select c.type, c.state, c.country, c.language, count(*) as count
            from communities c left join memberships m on m.community_id = c.id and m.user_id = @viewer
            where {Listed} group by c.type, c.state, c.country, c.language
            """,
            new
            {
                viewer,
                mine = filter.IsMine ? 1 : 0,
                all = filter.Query.Length == 0 ? 1 : 0,
                start = literal + "%",
                word = "% " + literal + "%",
            })];
    }

    internal async Task<ImmutableArray<long>> RestrictedOfAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select m.community_id from memberships m join communities c on c.id = m.community_id
            where m.user_id = @userId and m.state = 3 and c.access <> 0
            """,
            new { userId })];
    }

    /// <summary>When something was last written in it, in unix milliseconds.</summary>
    internal async Task<long> ActiveAtAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>("select active_at from communities where id = @id", new { id });
    }

    /// <summary>Those that should sleep and do not, or do and should not.</summary>
    internal async Task<ImmutableArray<long>> MisjudgedAsync(long before, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select id from communities where (state = 1 and active_at < @before) or (state = 2 and active_at >= @before)
            order by id limit @limit
            """,
            new { before, limit })];
    }

    internal static void MarkActive(WriteTransaction tx, long id, DateTimeOffset at) => tx.Execute(
        "update communities set active_at = @at where id = @id", new { id, at = at.ToUnixTimeMilliseconds() });

    /// <summary><paramref name="wanted"/>, or with the lowest number that makes it free.</summary>
    internal static string FreeSlug(WriteTransaction tx, string wanted)
    {
        var slug = wanted;
        for (var number = 2; IsTaken(tx, slug); number++)
        {
            var ending = $"-{number}";
            slug = wanted[..Math.Min(wanted.Length, Limits.SlugCharactersMax - ending.Length)] + ending;
        }

        return slug;
    }

    /// <summary>Adds a community; refuses when its slug is taken.</summary>
    internal static Result<Committed> Insert(WriteTransaction tx, CommunityRecord community)
    {
        var inserted = tx.Execute(
            $"""
            insert into communities ({Columns}, name_folded, active_at, tabs)
            values (@Id, @Slug, @Name, @Description, @Access, @Type, @State, @Version, @CreatedAt, @CreatedBy,
                    @Country, @Language, @Welcome, @Announcement, @AnnouncementId, @AnnouncementUntil, @OpensAs,
                    @folded, @CreatedAt,
                    (select t.tabs from community_types t where t.type = @Type))
            on conflict (slug) do nothing
            """,
            Parameters(community));
        return inserted == 1
            ? new Committed(0, community.Id, community.Version)
            : new Refusal(ErrorCode.SlugTaken, "A community has this address.", "slug");
    }

    /// <summary>Writes settings over the version before; false when that is not the stored one.</summary>
    internal static bool Update(WriteTransaction tx, CommunityRecord community) => tx.Execute(
        """
        update communities set name = @Name, name_folded = @folded, description = @Description, access = @Access,
            type = @Type, state = @State, version = @Version, country = @Country, language = @Language, tabs = @Tabs,
            welcome = @Welcome, announcement = @Announcement, announcement_id = @AnnouncementId,
            announcement_until = @AnnouncementUntil, opens_as = @OpensAs
        where id = @Id and version = @Version - 1
        """,
        Parameters(community)) == 1;

    private static bool IsTaken(WriteTransaction tx, string slug) =>
        tx.ExecuteScalar<long>("select count(*) from communities where slug = @slug", new { slug }) > 0;

    private static object Parameters(CommunityRecord community) => new
    {
        community.Id,
        community.Slug,
        community.Name,
        community.Description,
        Access = (int)community.Access,
        Type = (int)community.Type,
        State = (int)community.State,
        community.Version,
        community.CreatedAt,
        community.CreatedBy,
        community.Country,
        community.Language,
        community.Tabs,
        community.Welcome,
        community.Announcement,
        community.AnnouncementId,
        community.AnnouncementUntil,
        OpensAs = (int?)community.OpensAs,
        folded = TextRules.Fold(community.Name),
    };
}
