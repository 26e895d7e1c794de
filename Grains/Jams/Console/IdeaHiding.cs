using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>What hiding an idea means for its jam, inside the transaction of its thread.</summary>
internal static class IdeaHiding
{
    /// <summary>It is so already: nothing to write.</summary>
    public static readonly Refusal Same = new(ErrorCode.Conflict, "It is so.");

    /// <summary>Does one step; null when it is written.</summary>
    public static Refusal? Apply(
        WriteTransaction tx, IdGenerator ids, long jamId, long ideaId, long actorId, HideIdea command, DateTimeOffset now)
    {
        if (IdeaStore.Find(tx, ideaId) is not { } idea || (IdeaState)idea.State == IdeaState.Withdrawn) return Refusal.NotFound;
        var isHidden = (IdeaState)idea.State == IdeaState.Hidden;
        switch (command.Step)
        {
            case HidingStep.Hidden when isHidden:
            case HidingStep.Shown when !isHidden:
                return Same;
            case HidingStep.Hidden:
                Uncover(tx, ids, jamId, ideaId, idea.RootId);
                HiddenIdeaStore.Hide(tx, ideaId, command.Text);
                JamStore.Record(tx, ids.Next(), jamId, actorId, "hidden", ideaId, command.Text, now);
                break;
            case HidingStep.Shown:
                HiddenIdeaStore.Show(tx, ideaId);
                JamStore.Record(tx, ids.Next(), jamId, actorId, "shown", ideaId, "", now);
                break;
            case HidingStep.Appealed when isHidden:
                if (!HiddenIdeaStore.Appeal(tx, ideaId, command.Text)) return Pending;
                break;
            case HidingStep.Declined when isHidden:
                if (!HiddenIdeaStore.Answer(tx, ideaId)) return Same;
                JamStore.Record(tx, ids.Next(), jamId, actorId, "declined", ideaId, "", now);
                break;
            default:
                return Refusal.NotFound;
        }

        IdeaStore.Change(tx, ids.Next(), jamId, ideaId);
        return null;
    }

    /// <summary>The topics of all who wrote an idea, and hear that it is hidden, and why.</summary>
    public static ImmutableArray<string> ToldTo(WriteTransaction tx, long ideaId) =>
        [.. IdeaStore.AuthorsOf(tx, ideaId).Select(Topics.Me)];

    /// <summary>The populations that see a jam, and with it what is shown again.</summary>
    public static long SeenBy(WriteTransaction tx, long jamId) => JamStore.PopulationsOf(tx, jamId);

    private static Refusal Pending { get; } = new(ErrorCode.AppealPending, "Animators have not answered your appeal yet.");

    // What was one with it, and what it was one with, were not hidden.
    private static void Uncover(WriteTransaction tx, IdGenerator ids, long jamId, long ideaId, long rootId)
    {
        IdeaMergeStore.Change(tx, ids, jamId, rootId);
        if (rootId != ideaId) IdeaMergeStore.Separate(tx, ideaId, rootId);
        foreach (var released in IdeaMergeStore.Release(tx, ideaId)) IdeaStore.Change(tx, ids.Next(), jamId, released);
    }
}
