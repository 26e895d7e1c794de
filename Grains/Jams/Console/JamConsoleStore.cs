using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>What animators are told in their console, in SQL.</summary>
internal sealed class JamConsoleStore(Database database)
{
    // Animators of the jam as a whole or of a theme, and those of the community: role 1 and above.
    private const string Animators =
        """
        select p.user_id from jam_people p where p.jam_id = @jamId and p.role = 1
        union
        select m.user_id from memberships m join jams j on j.community_id = m.community_id
        where j.id = @jamId and m.state = 3 and m.role >= 1
        """;

    /// <summary>Who may lead the jam.</summary>
    public async Task<IReadOnlyList<long>> AnimatorsAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"select user_id from ({Animators}) a order by user_id limit @limit", new { jamId, limit = JamLimits.AnimatorsShownMax })];
    }

    /// <summary>Whether somebody may.</summary>
    public async Task<bool> IsAnimatorAsync(long jamId, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>(
            $"select count(*) from ({Animators}) a where user_id = @userId", new { jamId, userId }) > 0;
    }

    /// <summary>How many ideas wait for something.</summary>
    public async Task<(int Unanswered, int Unseen, int Hidden, int Appeals)> WaitingAsync(long jamId)
    {
        await using var connection = await database.OpenReadAsync();
        var (unanswered, unseen, hidden, appeals) = await connection.QuerySingleAsync<(long, long, long, long)>(
            """
            select
                (select count(*) from jam_ideas i where i.jam_id = @jamId and i.state = 0 and not exists (
                    select 1 from comments c
                    where c.post_id = i.post_id and c.author_id <> i.author_id and c.deleted_at is null)),
                (select count(*) from jam_ideas i where i.jam_id = @jamId and i.state = 0
                    and not exists (select 1 from jam_exposures e where e.idea_id = i.post_id)),
                (select count(*) from jam_ideas i where i.jam_id = @jamId and i.state = 2),
                (select count(*) from jam_ideas i where i.jam_id = @jamId and i.state = 2 and i.appeal <> '')
            """,
            new { jamId });
        return ((int)unanswered, (int)unseen, (int)hidden, (int)appeals);
    }

    /// <summary>Somebody as a caller would be, to judge what they may see; null for nobody.</summary>
    public async Task<Caller?> CallerAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var population = await connection.QuerySingleOrDefaultAsync<long?>(
            "select population from users where id = @userId", new { userId });
        return population is { } found ? new(userId, (Population)found, 0) : null;
    }

    /// <summary>Ideas that votes are called for.</summary>
    public static IReadOnlyList<long> Called(WriteTransaction tx, long jamId) => tx.Query<long>(
        "select post_id from jam_ideas where jam_id = @jamId and called_at is not null and state = 0", new { jamId });

    public static void Call(WriteTransaction tx, long ideaId, DateTimeOffset? at) => tx.Execute(
        "update jam_ideas set called_at = @at where post_id = @ideaId", new { ideaId, at = at?.ToUnixTimeMilliseconds() });

    /// <summary>Whether somebody was asked for their expertise on an idea.</summary>
    public static bool IsInvited(WriteTransaction tx, long ideaId, long userId) => tx.ExecuteScalar<long>(
        "select count(*) from jam_actions where idea_id = @ideaId and action = 'invited' and detail = @detail",
        new { ideaId, detail = userId.ToString(System.Globalization.CultureInfo.InvariantCulture) }) > 0;
}
