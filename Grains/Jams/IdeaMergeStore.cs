using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>
/// Ideas that are one, in SQL. Each keeps its row, its votes and its authors; <c>merged_into</c> says into which it went, and
/// <c>root_id</c>, at the end of that way, where it is shown.
/// </summary>
internal static class IdeaMergeStore
{
    /// <summary>Makes an idea, with all that went into it, one with another.</summary>
    public static void Merge(WriteTransaction tx, long ideaId, long intoId)
    {
        tx.Execute("update jam_ideas set root_id = @intoId where root_id = @ideaId", new { ideaId, intoId });
        tx.Execute(
            "update jam_ideas set merged_into = @intoId, state = 1, pin = 0 where post_id = @ideaId", new { ideaId, intoId });
    }

    /// <summary>
    /// Says that screens are to be told of ideas that are one, and of those that were compared with them: called while they
    /// are one.
    /// </summary>
    public static void Change(WriteTransaction tx, IdGenerator ids, long jamId, long rootId)
    {
        foreach (var idea in PairStore.Opponents(tx, rootId).Append(rootId).Distinct())
            IdeaStore.Change(tx, ids.Next(), jamId, idea);
    }

    /// <summary>Makes an idea, with all that went into it, stand for itself again.</summary>
    public static void Separate(WriteTransaction tx, long ideaId, long rootId)
    {
        var group = tx.Query<(long Id, long Into)>(
            "select post_id, coalesce(merged_into, 0) from jam_ideas where root_id = @rootId order by post_id", new { rootId });
        HashSet<long> along = [ideaId];
        // A way has no more steps than there are ideas on it.
        while (group.Any(one => along.Contains(one.Into) && along.Add(one.Id)))
        {
        }

        foreach (var id in along) tx.Execute("update jam_ideas set root_id = @ideaId where post_id = @id", new { id, ideaId });
        tx.Execute("update jam_ideas set merged_into = null, state = 0 where post_id = @ideaId", new { ideaId });
    }

    /// <summary>Lets go of what went into an idea that is shown no more: each stands for itself again.</summary>
    /// <returns>The ideas that do.</returns>
    public static IReadOnlyList<long> Release(WriteTransaction tx, long rootId)
    {
        var released = tx.Query<long>(
            "select post_id from jam_ideas where merged_into = @rootId order by post_id", new { rootId });
        foreach (var id in released) Separate(tx, id, rootId);
        return released;
    }
}
