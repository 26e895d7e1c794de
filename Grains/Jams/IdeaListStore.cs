using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Lists of ideas, in SQL.</summary>
internal sealed class IdeaListStore(Database database)
{
    // A person's own order among ideas that as many people saw, or all would read the same few: ids spread by a
    // multiplication modulo a prime.
    private const string Shuffled = "((i.post_id % 1000003) * (1 + @Viewer % 9973)) % 1000003";

    private const string Seen = "left join jam_exposures e on e.idea_id = i.post_id";

    // Below the key of any idea: what animators put first is counted from here, so that a page may end among it.
    private const long FirstPin = -long.MaxValue;

    private const long LastPin = FirstPin + int.MaxValue;

    private static readonly Sorting s_pinned = new("@firstPin + i.pin", Which: "and i.pin > 0");

    private static readonly Sorting s_newest = new(
        "-i.post_id", "k.post_id < -@afterKey", "k.post_id desc", Which: "and i.pin = 0");

    /// <summary>Ideas that are shown, in an order; by time, those that animators put first come first, and once.</summary>
    /// <param name="list">Which, and how.</param>
    /// <param name="afterKey">What the order goes by, of the last idea of the page before.</param>
    /// <param name="afterId">That idea.</param>
    /// <param name="limit">How many.</param>
    public async Task<IReadOnlyList<IdeaRow>> ListAsync(IdeaListing list, long afterKey, long afterId, int limit)
    {
        if (list.Order != IdeaOrder.Newest) return await ListAsync(list, Of(list.Order), afterKey, afterId, limit);
        var pinned = afterKey < LastPin ? await ListAsync(list, s_pinned, afterKey, afterId, limit) : [];
        if (pinned.Count == limit) return pinned;
        return [.. pinned, .. await ListAsync(list, s_newest, Math.Max(afterKey, LastPin), afterId, limit - pinned.Count)];
    }

    private async Task<IReadOnlyList<IdeaRow>> ListAsync(
        IdeaListing list, Sorting sorting, long afterKey, long afterId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<IdeaRow>(
            $"""
            select {IdeaStore.Columns}, s.sort_key from (
                select k.post_id, k.sort_key from (
                    select i.post_id, i.points, {sorting.Key} as sort_key from jam_ideas i {sorting.With}
                    where i.jam_id = @JamId and i.state = 0 {(list.Theme is null ? "" : "and i.theme = @Theme")} {sorting.Which}) k
                where {sorting.After} order by {sorting.By} limit @limit) s
            join jam_ideas i on i.post_id = s.post_id join posts p on p.id = s.post_id
            order by s.sort_key, s.post_id
            """,
            new
            {
                list.JamId, list.Theme, list.Viewer, afterKey, afterId, limit, characters = JamLimits.ExcerptCharactersMax + 1,
                band = JamLimits.SeenBand, firstPin = FirstPin,
            })];
    }

    private static Sorting Of(IdeaOrder order) => order switch
    {
        IdeaOrder.Top => new(
            "-i.points", "(k.points < -@afterKey or (k.points = -@afterKey and k.post_id > @afterId))", "k.points desc, k.post_id"),
        IdeaOrder.Fair => new(
            $"""
            (case when i.called_at is null then 1 else 0 end) * 1000000000000000
            + (coalesce(e.seen, 0) / @band) * 1000003 + {Shuffled}
            """,
            With: Seen,
            Which: """
            and i.author_id <> @Viewer
            and not exists (select 1 from jam_views v where v.idea_id = i.post_id and v.user_id = @Viewer)
            """),
        IdeaOrder.LeastSeen => new("coalesce(e.seen, 0)", With: Seen),
        IdeaOrder.Unanswered => new(
            "i.post_id",
            Which: """
            and not exists (select 1 from comments c
                            where c.post_id = i.post_id and c.author_id <> i.author_id and c.deleted_at is null)
            """),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    /// <summary>An order.</summary>
    /// <param name="Key">A number that grows along it.</param>
    /// <param name="After">What comes after a place: as an index has it, where there is one.</param>
    /// <param name="By">The order, in the same words.</param>
    /// <param name="With">What the key needs besides the idea.</param>
    /// <param name="Which">What else an idea must be.</param>
    private sealed record Sorting(
        string Key, string After = "(k.sort_key > @afterKey or (k.sort_key = @afterKey and k.post_id > @afterId))",
        string By = "k.sort_key, k.post_id", string With = "", string Which = "");
}
