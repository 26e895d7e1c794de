using Dapper;
using MyDeclic.Jams;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Notifications;

/// <summary>What is asked of ideas with a status: which one holds, and who of those concerned sees the jam.</summary>
internal sealed class OutcomeNoticeStore(Database database, CapabilityMatrix capabilities)
{
    /// <summary>Who wrote it, or a part of what went into it.</summary>
    public const string Authors =
        """
        select i.author_id from jam_ideas i where i.root_id = @ideaId and i.state in (0, 1)
        union
        select c.user_id from jam_ideas i join jam_co_authors c on c.post_id = i.post_id
        where i.root_id = @ideaId and i.state in (0, 1)
        """;

    /// <summary>
    /// Who voted for it or for what went into it, or put it before another, the newest votes first where there are too many.
    /// </summary>
    public const string Voters =
        """
        select v.user_id from (
            select g.user_id, g.at from jam_ideas i join jam_votes g on g.idea_id = i.post_id where i.root_id = @ideaId
            union all
            select g.user_id, g.at from jam_ideas i join jam_pairs g on g.low_id = i.post_id and g.winner_id = g.low_id
            where i.root_id = @ideaId
            union all
            select g.user_id, g.at from jam_ideas i join jam_pairs g on g.high_id = i.post_id and g.winner_id = g.high_id
            where i.root_id = @ideaId) v
        group by v.user_id order by max(v.at) desc, v.user_id limit @limit
        """;

    /// <summary>How many statuses an idea that is shown had; null when it has none.</summary>
    public async Task<int?> NumberAsync(long ideaId)
    {
        await using var connection = await database.OpenReadAsync();
        return (int?)await connection.QuerySingleOrDefaultAsync<long?>(
            """
            select o.number from jam_outcomes o join jam_ideas i on i.post_id = o.idea_id and i.state = 0
            where o.idea_id = @ideaId and o.holds = 1
            """,
            new { ideaId });
    }

    /// <summary>Those of the candidates who see the jam, without the actor and who does not see the actor.</summary>
    public async Task<IReadOnlyList<long>> ReadersAsync(string candidates, long ideaId, long actor)
    {
        var open = Enum.GetValues<Population>()
            .Where(one => capabilities.Allows(one, Capability.AccessPublicCommunities))
            .Aggregate(0L, (bits, one) => bits | PopulationBits.Of(one));
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from jam_ideas s join jams j on j.id = s.jam_id join users u on u.id in ({candidates})
            where s.post_id = @ideaId and u.id <> @actor
              and not exists (select 1 from blocks b where b.user_id = u.id and b.other_id = @actor)
              and (j.populations & (cast(1 as bigint) << cast(u.population as int))) <> 0
              and (exists (select 1 from memberships m
                           where m.community_id = j.community_id and m.user_id = u.id and m.state = 3)
                or (@open & (cast(1 as bigint) << cast(u.population as int))) <> 0
                    and exists (select 1 from communities c where c.id = j.community_id and c.access = 0))
            order by u.id
            """,
            new { ideaId, actor, open, limit = JamAfterLimits.VotersNotifiedMax })];
    }
}
