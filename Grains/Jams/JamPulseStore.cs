using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>How a jam is doing at the moment, in SQL.</summary>
internal sealed class JamPulseStore(Database database)
{
    /// <summary>Ideas, comments and votes since a moment. Ids grow with time: what is older is not looked at.</summary>
    public async Task<int> ContributionsAsync(long jamId, DateTimeOffset since)
    {
        await using var connection = await database.OpenReadAsync();
        return (int)await connection.ExecuteScalarAsync<long>(
            """
            select (select count(*) from jam_ideas i where i.jam_id = @jamId and i.state in (0, 1) and i.post_id > @id)
                + (select count(*) from comments c join posts p on p.id = c.post_id
                   where c.id > @id and p.jam_id = @jamId and c.deleted_at is null)
                + (select count(*) from jam_votes v where v.jam_id = @jamId and v.at > @at)
                + (select count(*) from jam_pairs v where v.jam_id = @jamId and v.at > @at)
            """,
            new { jamId, id = IdGenerator.FirstAt(since), at = since.ToUnixTimeMilliseconds() });
    }

    /// <summary>What came in under each theme.</summary>
    public async Task<ImmutableArray<ThemeHeat>> ThemesAsync(long jamId, bool showsTallies)
    {
        await using var connection = await database.OpenReadAsync();
        return
        [
            .. (await connection.QueryAsync<(long Theme, long Ideas, long Comments, long Votes)>(
                """
                select t.number, count(i.post_id), cast(coalesce(sum(p.comment_count), 0) as bigint),
                    cast(coalesce(sum(i.votes), 0) as bigint)
                from jam_themes t left join jam_ideas i on i.jam_id = t.jam_id and i.theme = t.number and i.state = 0
                left join posts p on p.id = i.post_id
                where t.jam_id = @jamId group by t.number order by t.number
                """,
                new { jamId })).Select(row => new ThemeHeat(
                    (int)row.Theme, (int)row.Ideas, (int)row.Comments, showsTallies ? (int)row.Votes : 0)),
        ];
    }

    /// <summary>What came in from where most came from.</summary>
    public async Task<ImmutableArray<CountryHeat>> CountriesAsync(long jamId, bool showsTallies)
    {
        await using var connection = await database.OpenReadAsync();
        return
        [
            .. (await connection.QueryAsync<(string Country, long Ideas, long Votes)>(
                """
                select u.country, count(*), cast(coalesce(sum(i.votes), 0) as bigint) from jam_ideas i
                join users u on u.id = i.author_id
                where i.jam_id = @jamId and i.state = 0 and u.country <> '' group by u.country
                having count(distinct i.author_id) >= @least order by count(*) desc, u.country limit @limit
                """,
                new { jamId, least = JamLimits.CountryAuthorsMin, limit = JamLimits.PulseCountries }))
                .Select(row => new CountryHeat(row.Country, (int)row.Ideas, showsTallies ? (int)row.Votes : 0)),
        ];
    }

    /// <summary>The ideas with the most points, of those that have any.</summary>
    public async Task<IReadOnlyList<long>> TopAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select post_id from jam_ideas where jam_id = @jamId and state = 0 and points > 0
            order by points desc, post_id limit @limit
            """,
            new { jamId, limit = JamLimits.PulseIdeas })];
    }

    /// <summary>
    /// The ideas that the most people voted for or commented on since a moment, each person once; of equals the younger,
    /// which had less time to become known.
    /// </summary>
    public async Task<IReadOnlyList<long>> RisingAsync(long jamId, DateTimeOffset since)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select s.root_id from (
                select i.root_id, v.user_id from jam_votes v join jam_ideas i on i.post_id = v.idea_id
                where v.jam_id = @jamId and v.at > @at
                union
                select i.root_id, v.user_id from jam_pairs v join jam_ideas i on i.post_id = v.winner_id
                where v.jam_id = @jamId and v.at > @at
                union
                select i.root_id, c.author_id from comments c join jam_ideas i on i.post_id = c.post_id
                where c.id > @id and i.jam_id = @jamId and c.deleted_at is null) s
            join jam_ideas r on r.post_id = s.root_id and r.state = 0
            group by s.root_id order by count(*) desc, s.root_id desc limit @limit
            """,
            new
            {
                jamId, id = IdGenerator.FirstAt(since), at = since.ToUnixTimeMilliseconds(), limit = JamLimits.PulseIdeas * 2,
            })];
    }
}
