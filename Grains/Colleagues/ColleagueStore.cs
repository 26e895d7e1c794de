using Dapper;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Colleagues;

/// <summary>Who is whose colleague, in SQL.</summary>
internal sealed class ColleagueStore(Database database)
{
    private const int ListField = (int)ProfileField.Colleagues;

    private const string IsFollowing =
        "exists (select 1 from follows f where f.follower_id = @viewer and f.followee_id = u.id) as is_following";

    public async Task<ColleagueState> StateAsync(long userId, long otherId)
    {
        await using var connection = await database.OpenReadAsync();
        return new ColleagueTie(await connection.ExecuteScalarAsync<int>(
            "select state from colleagues where user_id = @userId and other_id = @otherId", new { userId, otherId }), 0).Shown;
    }

    /// <summary>Who sees a person's list of colleagues.</summary>
    public async Task<Audience> ListAudienceAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var stored = await connection.ExecuteScalarAsync<int?>(
            "select audience from profile_fields where user_id = @userId and field = @field",
            new { userId, field = ListField });
        return stored is { } audience ? (Audience)audience : Profile.DefaultOf(ProfileField.Colleagues);
    }

    /// <summary>A person's contacts in one state, by name: of colleagues what they see, of others what everyone sees.</summary>
    public async Task<IReadOnlyList<ContactRow>> ContactsAsync(
        long viewer, ContactFilter filter, IReadOnlyCollection<long> populations, string afterName, long afterId,
        int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var (entity, site, country) = (
            Seen("u.entity", ProfileField.Entity), Seen("u.site", ProfileField.Site),
            Seen("u.country", ProfileField.Country));
        var literal = TextRules.LikeLiteral(filter.Query);
        return [.. await connection.QueryAsync<ContactRow>(
            $"""
            select u.id, u.handle, u.name, u.name_folded, {Seen("u.job_title", ProfileField.JobTitle)} as job_title,
                {site} as site, {country} as country, {entity} as entity, {Seen("''", ProfileField.Phone)} as phone,
                {Seen("''", ProfileField.ContactEmail)} as contact_email, {IsFollowing}, c.state, c.since
            from colleagues c join users u on u.id = c.other_id
            where c.user_id = @viewer and c.state = @state and {database.Dialect.IsAnyOf("u.population", "populations")}
              and (@all = 1 or u.name_folded like @start escape '\' or u.name_folded like @word escape '\'
                   or u.handle like @start escape '\')
              and (@Unit = '' or {entity} = @Unit) and (@Site = '' or {site} = @Site)
              and (@Country = '' or {country} = @Country)
              and (@Skill = '' or exists (select 1 from skills s
                   where s.user_id = u.id and s.skill = @Skill and s.audience <= @level))
              and (u.name_folded, u.id) > (@afterName, @afterId)
            order by u.name_folded, u.id limit @limit
            """,
            new
            {
                viewer,
                state = (int)filter.State,
                populations = database.Dialect.List(populations),
                level = (int)(filter.State == ColleagueState.Colleague ? Audience.Colleagues : Audience.Everyone),
                all = filter.Query.Length == 0 ? 1 : 0,
                start = literal + "%",
                word = "% " + literal + "%",
                filter.Unit,
                filter.Site,
                filter.Country,
                filter.Skill,
                afterName,
                afterId,
                limit,
            })];
    }

    /// <summary>Skills that a person's colleagues show to that person, those most of them have first.</summary>
    public async Task<IReadOnlyList<SkillCount>> SkillsAsync(long viewer, IReadOnlyCollection<long> populations, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(string Skill, string Name, long People)>(
            $"""
            select s.skill, min(s.name), count(*)
            from colleagues c join users u on u.id = c.other_id join skills s on s.user_id = u.id and s.audience <= @level
            where c.user_id = @viewer and c.state = 3 and {database.Dialect.IsAnyOf("u.population", "populations")}
            group by s.skill order by count(*) desc, s.skill limit @limit
            """,
            new { viewer, level = (int)Audience.Colleagues, populations = database.Dialect.List(populations), limit });
        return [.. rows.Select(row => new SkillCount(row.Skill, row.Name, (int)row.People))];
    }

    /// <summary>A person's colleagues, by name, without those who show theirs to nobody unless the list is one's own.</summary>
    public async Task<IReadOnlyList<PersonRow>> OfAsync(
        long userId, long viewer, IReadOnlyCollection<long> populations, string afterName, long afterId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<PersonRow>(
            $"""
            select u.id, u.handle, u.name, u.name_folded, u.job_title, u.site, u.country, u.entity, {IsFollowing}
            from colleagues c join users u on u.id = c.other_id
            where c.user_id = @userId and c.state = 3 and {database.Dialect.IsAnyOf("u.population", "populations")}
              and {BlockStore.Shows("u.id")}
              and (@viewer = @userId or u.id = @viewer or not exists (select 1 from profile_fields p
                   where p.user_id = u.id and p.field = {ListField} and p.audience = 2))
              and (u.name_folded, u.id) > (@afterName, @afterId)
            order by u.name_folded, u.id limit @limit
            """,
            new { userId, viewer, populations = database.Dialect.List(populations), afterName, afterId, limit })];
    }

    /// <summary>One side, or the default when there is nothing.</summary>
    public static ColleagueTie Find(WriteTransaction tx, long userId, long otherId)
    {
        var row = tx.QuerySingleOrDefault<(long State, long Since)>(
            "select state, since from colleagues where user_id = @userId and other_id = @otherId",
            new { userId, otherId });
        return new((int)row.State, row.Since);
    }

    public static void Put(WriteTransaction tx, long userId, long otherId, ColleagueTie tie) => tx.Execute(
        """
        insert into colleagues (user_id, other_id, state, since) values (@userId, @otherId, @State, @Since)
        on conflict (user_id, other_id) do update set state = excluded.state, since = excluded.since
        """,
        new { userId, otherId, tie.State, tie.Since });

    public static void Delete(WriteTransaction tx, long userId, long otherId) => tx.Execute(
        "delete from colleagues where user_id = @userId and other_id = @otherId", new { userId, otherId });

    /// <summary>How many of a person's ties are in a state.</summary>
    public static long Count(WriteTransaction tx, long userId, ColleagueState state) => tx.ExecuteScalar<long>(
        "select count(*) from colleagues where user_id = @userId and state = @state",
        new { userId, state = (int)state });

    // What stands beside the account counts where its audience allows; the account's own column is empty otherwise.
    private static string Seen(string column, ProfileField field) =>
        $"coalesce((select p.value from profile_fields p where p.user_id = u.id and p.field = {(int)field} "
        + $"and p.audience <= @level), {column})";
}
