using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>What the thread of an idea asks of its jam, inside the thread's own transaction.</summary>
internal static class IdeaDoor
{
    /// <summary>Lets a new idea in; null when it is stored with its post.</summary>
    public static Refusal? Enter(
        WriteTransaction tx, IdGenerator ids, long postId, long authorId, JamEntry entry, DateTimeOffset now)
    {
        var action = entry.BuildsOn is null ? JamAction.Ideas : JamAction.Builds;
        if (JamDoor.Check(tx, entry.JamId, action, now) is { } closed) return closed;
        if (!IdeaStore.HasTheme(tx, entry.JamId, entry.Theme))
            return new(ErrorCode.InvalidRequest, "This is no theme of the jam.", "theme");
        if (entry.BuildsOn is { } other
            && IdeaStore.Find(tx, other) is not ({ State: (int)IdeaState.Shown or (int)IdeaState.Merged } and { } found)
            || entry.BuildsOn is { } one && IdeaStore.Find(tx, one)?.JamId != entry.JamId)
            return new(ErrorCode.NotFound, "The idea to build on is not there.", "buildsOn");
        var (all, mine) = IdeaStore.Count(tx, entry.JamId, authorId);
        if (mine >= JamLimits.IdeasPerPersonMax)
            return new(ErrorCode.TooMany, $"At most {JamLimits.IdeasPerPersonMax} ideas each.");
        if (all >= JamLimits.IdeasMax) return new(ErrorCode.TooMany, $"A jam takes {JamLimits.IdeasMax} ideas.");
        IdeaStore.Insert(tx, postId, authorId, entry);
        JamMilestoneStore.Reach(tx, entry.JamId, all + 1);
        IdeaStore.TakePart(tx, entry.JamId, authorId, now);
        IdeaStore.Change(tx, ids.Next(), entry.JamId, postId);
        return null;
    }

    /// <summary>Why a post may not tell of a jam; null when it may, or when it tells of none.</summary>
    public static Refusal? Tell(WriteTransaction tx, JamMilestone? about) =>
        about?.Ideas is not { } ideas || JamMilestoneStore.Take(tx, about.JamId, ideas)
            ? null
            : new(ErrorCode.Conflict, "This was told.");

    /// <summary>Why nobody may comment on a post now; null when they may, or when it is no idea.</summary>
    public static Refusal? Comment(
        WriteTransaction tx, IdGenerator ids, long? jamId, long postId, long userId, DateTimeOffset now)
    {
        if (jamId is not { } jam) return null;
        if (JamDoor.Check(tx, jam, JamAction.Comments, now) is { } closed) return closed;
        IdeaStore.TakePart(tx, jam, userId, now);
        IdeaStore.ChangeTally(tx, ids.Next(), jam, postId);
        return null;
    }

    /// <summary>Says that something of a post that is an idea changed.</summary>
    public static void Changed(WriteTransaction tx, IdGenerator ids, long? jamId, long postId)
    {
        if (jamId is { } jam) IdeaStore.Change(tx, ids.Next(), jam, postId);
    }

    /// <summary>Takes an idea back with its post.</summary>
    public static void Withdraw(WriteTransaction tx, IdGenerator ids, long? jamId, long postId)
    {
        if (jamId is not { } jam) return;
        // What was one with it was not taken back.
        var root = IdeaStore.Find(tx, postId)?.RootId ?? postId;
        IdeaMergeStore.Change(tx, ids, jam, root);
        if (root != postId) IdeaMergeStore.Separate(tx, postId, root);
        foreach (var released in IdeaMergeStore.Release(tx, postId)) IdeaStore.Change(tx, ids.Next(), jam, released);
        IdeaStore.Withdraw(tx, postId);
        IdeaStore.Change(tx, ids.Next(), jam, postId);
    }
}
