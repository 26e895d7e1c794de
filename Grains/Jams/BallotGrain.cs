using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>One person's votes in one jam. Nothing is kept here: each vote looks at what is stored, and locks it.</summary>
internal sealed class BallotGrain(
    BallotStore ballots, PairVotes pairs, JamStore jams, Commits commits, IdGenerator ids, TimeProvider clock)
    : Grain, IBallotGrain
{
    private static readonly Refusal s_otherwise = new(ErrorCode.JamVotesOtherwise, "One votes in another way in this jam.");

    /// <inheritdoc/>
    public async Task<Result<BallotView>> GetAsync(Caller caller) =>
        await JamAsync(caller) is { } jam ? await ShowAsync(jam.Jam, caller) : Refusal.NotFound;

    /// <inheritdoc/>
    public async Task<Result<BallotView>> VoteAsync(Caller caller, long ideaId, int value)
    {
        if (await JamAsync(caller) is not { } seen) return Refusal.NotFound;
        if (!seen.MayContribute) return Refusal.Forbidden;
        var jam = seen.Jam;
        if ((JamVoting)jam.Voting == JamVoting.Pairs) return s_otherwise;
        var isPoints = (JamVoting)jam.Voting == JamVoting.Points;
        var most = isPoints ? jam.PerIdea : JamLimits.StarsMax;
        if (value < 0 || value > most)
        {
            return new Refusal(
                ErrorCode.InvalidVote, isPoints ? $"One idea takes 0 to {most} points." : $"1 to {most} stars, or 0 for none.",
                "value");
        }

        return await StoreAsync(jam, caller, tx => Vote(tx, jam, caller.UserId, ideaId, value));
    }

    /// <inheritdoc/>
    public Task<Result<BallotView>> CompareAsync(Caller caller, long winnerId, long loserId) =>
        PairAsync(caller, (tx, jam) => pairs.Compare(tx, jam, caller.UserId, winnerId, loserId, clock.GetUtcNow()));

    /// <inheritdoc/>
    public Task<Result<BallotView>> TakeBackAsync(Caller caller, long oneId, long otherId) =>
        PairAsync(caller, (tx, jam) => pairs.TakeBack(tx, jam, caller.UserId, oneId, otherId, clock.GetUtcNow()));

    private async Task<Result<BallotView>> PairAsync(Caller caller, Func<WriteTransaction, JamRow, Result<Committed>> write)
    {
        if (await JamAsync(caller) is not { } seen) return Refusal.NotFound;
        if (!seen.MayContribute) return Refusal.Forbidden;
        if ((JamVoting)seen.Jam.Voting != JamVoting.Pairs) return s_otherwise;
        return await StoreAsync(seen.Jam, caller, tx => write(tx, seen.Jam));
    }

    private async Task<Result<BallotView>> StoreAsync(JamRow jam, Caller caller, Func<WriteTransaction, Result<Committed>> write)
    {
        var stored = await commits.RunAsync(write);
        if (!stored.IsDone) return stored.Refusal;
        if (stored.Value.EventId != 0) await GrainFactory.GetGrain<IJamWallGrain>(jam.Id).TouchAsync();
        return await ShowAsync(jam, caller);
    }

    /// <inheritdoc/>
    public async Task<Result<BallotView>> ChooseAsync(Caller caller, int option)
    {
        if (await JamAsync(caller) is not { } seen) return Refusal.NotFound;
        if (!seen.MayContribute) return Refusal.Forbidden;
        var (jam, userId) = (seen.Jam, caller.UserId);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            if (JamPollStore.At(tx, jam.Id) is not { } poll) return Refusal.NotFound;
            if (poll.ClosesAt <= now.ToUnixTimeMilliseconds()) return new Refusal(ErrorCode.PollClosed, "The poll is closed.");
            if (option < 0 || option >= poll.Options)
                return new Refusal(ErrorCode.InvalidPoll, "The poll has no such option.", "option");
            if (!JamPollStore.Choose(tx, poll.Id, userId, option)) return Committed.Nothing;
            IdeaStore.TakePart(tx, jam.Id, userId, now);
            // Of no idea: the wall tells how the poll stands with whatever else it tells.
            IdeaStore.ChangeTally(tx, ids.Next(), jam.Id, 0);
            return new Committed(tx.Append(new EventRow(
                EventTypes.JamVoted, jam.Id, userId, jam.CommunityId, now, [Topics.Me(userId)])));
        });
        if (!stored.IsDone) return stored.Refusal;
        if (stored.Value.EventId != 0) await GrainFactory.GetGrain<IJamWallGrain>(jam.Id).TouchAsync();
        return await ShowAsync(jam, caller);
    }

    private Result<Committed> Vote(WriteTransaction tx, JamRow jam, long userId, long ideaId, int value)
    {
        var now = clock.GetUtcNow();
        if (IdeaStore.Find(tx, ideaId) is not { } idea || idea.JamId != jam.Id) return Refusal.NotFound;
        if (JamDoor.Check(tx, jam.Id, JamAction.Votes, now) is { } closed) return closed;
        var state = (IdeaState)idea.State;
        // Points on an idea that is gone are taken back, not moved.
        if (state is IdeaState.Hidden or IdeaState.Withdrawn && value > 0) return Refusal.NotFound;
        if (state == IdeaState.Merged && value > 0)
            return new Refusal(ErrorCode.IdeaMerged, "This idea is one with another now: vote there.");
        var spent = BallotStore.Lock(tx, jam.Id, userId);
        if (value > 0 && BallotStore.IsAuthor(tx, ideaId, userId))
            return new Refusal(ErrorCode.Forbidden, "One's own idea needs the votes of others.");
        // Taking back concerns the one idea; giving puts one vote in the place of all on ideas that are one with it.
        var given = BallotStore.Given(tx, jam.Id, userId, idea.RootId)
            .Where(one => value > 0 || one.Idea == ideaId || state == IdeaState.Shown).ToList();
        if (given is [var only] && only == (ideaId, value) || value == 0 && given.Count == 0) return Committed.Nothing;
        var left = spent - (int)given.Sum(one => one.Value) + value;
        if ((JamVoting)jam.Voting == JamVoting.Points && left > jam.Budget)
            return new Refusal(ErrorCode.BudgetSpent, $"{jam.Budget - spent} of {jam.Budget} points are left.", "value");
        BallotStore.Put(tx, jam.Id, userId, given.Select(one => one.Idea), ideaId, value, left, now);
        IdeaStore.TakePart(tx, jam.Id, userId, now);
        IdeaStore.ChangeTally(tx, ids.Next(), jam.Id, idea.RootId);
        return new Committed(tx.Append(new EventRow(
            EventTypes.JamVoted, jam.Id, userId, jam.CommunityId, now, [Topics.Me(userId)])));
    }

    private async Task<BallotView> ShowAsync(JamRow jam, Caller caller) =>
        (await ballots.ShowAsync(jam, [caller.UserId]))[caller.UserId];

    private async Task<(JamRow Jam, bool MayContribute)?> JamAsync(Caller caller)
    {
        var key = this.GetPrimaryKeyString().Split('/');
        var id = long.Parse(key[0], CultureInfo.InvariantCulture);
        if (key[1] != caller.UserId.ToString(CultureInfo.InvariantCulture)) return null;
        if (await GrainFactory.GetGrain<IJamGrain>(id).StandingAsync(caller) is not { } standing) return null;
        return await jams.FindAsync(id) is { } jam ? (jam, standing.MayContribute) : null;
    }
}
