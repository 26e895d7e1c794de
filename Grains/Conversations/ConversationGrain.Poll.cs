using System.Collections.Immutable;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    // Counts are told to all, names to nobody: the log's line about a poll or a rating has no actor.
    private const long Nobody = 0;

    /// <inheritdoc/>
    public async Task<Result<PollSummary>> PollAsync(Caller caller)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        await log.CatchUpAsync();
        return await PollForAsync(caller, post.Version);
    }

    /// <inheritdoc/>
    public Task<Result<PollSummary>> VoteAsync(Caller caller, ImmutableArray<int> choices) =>
        ChangeVoteAsync(caller, choices);

    /// <inheritdoc/>
    public Task<Result<PollSummary>> UnvoteAsync(Caller caller) => ChangeVoteAsync(caller, null);

    private async Task<Result<PollSummary>> ChangeVoteAsync(Caller caller, ImmutableArray<int>? asked)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
            if (PollStore.Find(tx, PostId) is not { } poll) return Refusal.NotFound;
            ImmutableArray<int> choices = [];
            if (asked is { } named)
            {
                if (PollRules.Check(poll, named, out choices) is { } unfit) return unfit;
                if (BlockRules.Check(BlockStore.Side(tx, caller.UserId, post.AuthorId)) is { } blocked) return blocked;
            }

            // Looked at here, where the order of writes is fixed, so that a vote that waited for its turn is late, too.
            if (!PollRules.IsOpen(poll.ClosesAt, clock.GetUtcNow()))
                return new Refusal(ErrorCode.PollClosed, "The poll is closed.");
            if (PollStore.Choices(tx, PostId, caller.UserId).SequenceEqual(choices)) return Committed.Nothing;
            PollStore.Replace(tx, PostId, caller.UserId, choices);
            return ConversationStore.Touch(tx, PostId, post.Version, 0)
                ? Mark(tx, EventTypes.PollChanged, caller.UserId)
                : Changed();
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        if (stored.Value.EventId != 0) _post = post = post with { Version = post.Version + 1 };
        return await PollForAsync(caller, post.Version);
    }

    private async Task<Result<PollSummary>> PollForAsync(Caller caller, int version)
    {
        if (await GrainFactory.GetGrain<IPostViewsGrain>(0).PollAsync(PostId) is not { } poll) return Refusal.NotFound;
        var mine = (await marks.OfManyAsync(caller.UserId, [PostId])).GetValueOrDefault(PostId)?.Choices;
        return new PollSummary(PollRules.For(poll, mine is not null, clock.GetUtcNow()), mine, version);
    }

    /// <summary>Tells all readers what changed, and the person alone what they did.</summary>
    private Result<Committed> Mark(WriteTransaction tx, string type, long userId)
    {
        tx.Append(new EventRow(
            EventTypes.PostMarked, PostId, userId, null, clock.GetUtcNow(), [Topics.Me(userId)]));
        return Append(tx, type, PostId, Nobody, null);
    }
}
