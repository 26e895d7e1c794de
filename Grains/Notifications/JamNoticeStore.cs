using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>What is asked of ideas of jams.</summary>
internal sealed class JamNoticeStore(Database database)
{
    /// <summary>
    /// Who published an idea or wrote it along, without the actor and who does not see that one; none when it is gone.
    /// </summary>
    public Task<IReadOnlyList<long>> AuthorsAsync(long ideaId, long actor) => PeopleAsync(
        "(u.id = p.author_id or u.id in (select c.user_id from jam_co_authors c where c.post_id = p.id))", ideaId, actor, 0);

    /// <summary>The person, under the same conditions.</summary>
    public Task<IReadOnlyList<long>> PersonAsync(long ideaId, long actor, long userId) =>
        PeopleAsync("u.id = @userId", ideaId, actor, userId);

    private async Task<IReadOnlyList<long>> PeopleAsync(string who, long ideaId, long actor, long userId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from posts p join users u on {who}
            where p.id = @ideaId and p.deleted_at is null and u.id <> @actor
              and not exists (select 1 from blocks b where b.user_id = u.id and b.other_id = @actor)
            """,
            new { ideaId, actor, userId })];
    }
}
