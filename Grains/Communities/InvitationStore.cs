using System.Collections.Immutable;
using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Communities;

/// <summary>Whom to invite, in SQL.</summary>
internal sealed class InvitationStore(Database database)
{
    /// <summary>The accounts with one of these addresses that nothing stands between and the inviting person.</summary>
    public async Task<ImmutableArray<long>> ByEmailAsync(IReadOnlyCollection<string> emails, long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from users u where {database.Dialect.IsAnyOf("u.email", "emails")} and {BlockStore.Shows("u.id")}
            order by u.id
            """,
            new { emails = database.Dialect.List(emails), viewer })];
    }

    /// <summary>
    /// People whose profile shows the unit and the site to everyone, and who have nothing to do with the community; an empty word
    /// is any.
    /// </summary>
    public async Task<ImmutableArray<long>> ByPlaceAsync(long communityId, string unit, string site, long viewer, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var conditions = new[] { unit.Length > 0 ? "u.entity = @unit" : null, site.Length > 0 ? "u.site = @site" : null };
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from users u
            where {string.Join(" and ", conditions.Where(one => one is not null))} and {BlockStore.Shows("u.id")}
              and not exists (select 1 from memberships m
                              where m.community_id = @communityId and m.user_id = u.id and m.quiet = 0)
            order by u.id limit @limit
            """,
            new { communityId, unit, site, viewer, limit })];
    }
}
