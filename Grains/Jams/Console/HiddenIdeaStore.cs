using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Hidden ideas in SQL.</summary>
internal sealed class HiddenIdeaStore(Database database)
{
    /// <summary>The hidden ideas of a jam, or one of them: id, reason, appeal; appeals first, then the newest.</summary>
    public async Task<IReadOnlyList<(long Id, string Reason, string Appeal)>> ListAsync(long jamId, long? ideaId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<(long Id, string Reason, string Appeal)>(
            $"""
            select post_id, reason, appeal from jam_ideas
            where jam_id = @jamId and state = 2 {(ideaId is null ? "" : "and post_id = @ideaId")}
            order by case when appeal = '' then 1 else 0 end, post_id desc limit @limit
            """,
            new { jamId, ideaId, limit = JamLimits.HiddenShownMax })];
    }

    public static void Hide(WriteTransaction tx, long ideaId, string reason) => tx.Execute(
        "update jam_ideas set state = 2, reason = @reason, appeal = '', pin = 0, called_at = null where post_id = @ideaId",
        new { ideaId, reason });

    public static void Show(WriteTransaction tx, long ideaId) => tx.Execute(
        "update jam_ideas set state = 0, reason = '', appeal = '' where post_id = @ideaId", new { ideaId });

    /// <summary>Keeps an appeal; false when one waits.</summary>
    public static bool Appeal(WriteTransaction tx, long ideaId, string text) => tx.Execute(
        "update jam_ideas set appeal = @text where post_id = @ideaId and appeal = ''", new { ideaId, text }) == 1;

    /// <summary>Says that an appeal was answered; false when none waits.</summary>
    public static bool Answer(WriteTransaction tx, long ideaId) => tx.Execute(
        "update jam_ideas set appeal = '' where post_id = @ideaId and appeal <> ''", new { ideaId }) == 1;
}
