using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Writes which of two ideas somebody puts first, inside the transaction that checks it.</summary>
internal sealed class PairVotes(IdGenerator ids)
{
    /// <summary>Puts one idea before another.</summary>
    public Result<Committed> Compare(
        WriteTransaction tx, JamRow jam, long userId, long winnerId, long loserId, DateTimeOffset now)
    {
        if (winnerId == loserId)
            return new Refusal(ErrorCode.InvalidVote, "An idea is compared with another one.", "loser");
        if (Find(tx, jam, winnerId) is not { } winner || Find(tx, jam, loserId) is not { } loser) return Refusal.NotFound;
        if (JamDoor.Check(tx, jam.Id, JamAction.Votes, now) is { } closed) return closed;
        foreach (var state in new[] { winner.State, loser.State })
        {
            if (state is IdeaState.Hidden or IdeaState.Withdrawn) return Refusal.NotFound;
            if (state == IdeaState.Merged)
                return new Refusal(ErrorCode.IdeaMerged, "One of the two is one with another idea now: compare that one.");
        }

        BallotStore.Lock(tx, jam.Id, userId);
        if (BallotStore.IsAuthor(tx, winnerId, userId) || BallotStore.IsAuthor(tx, loserId, userId))
            return new Refusal(ErrorCode.Forbidden, "One's own idea needs the votes of others.");
        var (low, high) = PairStore.Ordered(winnerId, loserId);
        var given = PairStore.Between(tx, jam.Id, userId, winnerId, loserId);
        if (given.Count > 0 && given[^1] == (low, high, winnerId)) return Committed.Nothing;
        if (!PairStore.Has(tx, jam.Id, userId, low, high)
            && PairStore.Count(tx, jam.Id, userId) >= JamLimits.PairsPerPersonMax)
            return new Refusal(ErrorCode.TooMany, $"At most {JamLimits.PairsPerPersonMax} comparisons each.");
        PairStore.Put(tx, jam.Id, userId, winnerId, loserId, now);
        return Tell(tx, jam, userId, winner.Root, loser.Root, now);
    }

    /// <summary>
    /// Takes a comparison back; of ideas that are shown, all that the person compared between what is one with them.
    /// </summary>
    public Result<Committed> TakeBack(WriteTransaction tx, JamRow jam, long userId, long oneId, long otherId, DateTimeOffset now)
    {
        if (Find(tx, jam, oneId) is not { } one || Find(tx, jam, otherId) is not { } other) return Refusal.NotFound;
        if (JamDoor.Check(tx, jam.Id, JamAction.Votes, now) is { } closed) return closed;
        BallotStore.Lock(tx, jam.Id, userId);
        var (low, high) = PairStore.Ordered(oneId, otherId);
        var areShown = one.State == IdeaState.Shown && other.State == IdeaState.Shown;
        var given = PairStore.Between(tx, jam.Id, userId, one.Root, other.Root)
            .Where(pair => areShown || (pair.Low, pair.High) == (low, high)).ToList();
        if (given.Count == 0) return Committed.Nothing;
        foreach (var pair in given) PairStore.Delete(tx, jam.Id, userId, pair.Low, pair.High);
        return Tell(tx, jam, userId, one.Root, other.Root, now);
    }

    private static (IdeaState State, long Root)? Find(WriteTransaction tx, JamRow jam, long ideaId) =>
        IdeaStore.Find(tx, ideaId) is { } idea && idea.JamId == jam.Id ? ((IdeaState)idea.State, idea.RootId) : null;

    private Committed Tell(WriteTransaction tx, JamRow jam, long userId, long root, long other, DateTimeOffset now)
    {
        IdeaStore.TakePart(tx, jam.Id, userId, now);
        IdeaStore.ChangeTally(tx, ids.Next(), jam.Id, root);
        IdeaStore.ChangeTally(tx, ids.Next(), jam.Id, other);
        return new Committed(tx.Append(new EventRow(
            EventTypes.JamVoted, jam.Id, userId, jam.CommunityId, now, [Topics.Me(userId)])));
    }
}
