using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public Task<Result<ReactionSummary>> ReactAsync(Caller caller, string kind) =>
        ChangeReactionAsync(caller, kind, (tx, author) =>
            BlockRules.Check(BlockStore.Side(tx, caller.UserId, author)) is { } refusal
                ? refusal
                : Changed(ReactionStore.Insert(tx, PostId, caller.UserId, kind, clock.GetUtcNow())));

    /// <inheritdoc/>
    public Task<Result<ReactionSummary>> UnreactAsync(Caller caller, string kind) =>
        ChangeReactionAsync(caller, kind, (tx, _) => Changed(ReactionStore.Delete(tx, PostId, caller.UserId, kind)));

    private static Refusal? NotAReaction(string kind) => ReactionKinds.Contains(kind)
        ? null
        : new(ErrorCode.InvalidKind, $"A reaction is one of {string.Join(", ", ReactionKinds.All)}.", "kind");

    private static Result<Committed> Changed(bool isChanged) => isChanged ? new Committed(-1) : Committed.Nothing;

    private async Task<Result<ReactionSummary>> ChangeReactionAsync(
        Caller caller, string kind, Func<WriteTransaction, long, Result<Committed>> change)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        if (NotAReaction(kind) is { } unknown) return unknown;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
            var changed = change(tx, post.AuthorId);
            if (!changed.IsDone || changed.Value.EventId == 0) return changed;
            return ConversationStore.Touch(tx, PostId, post.Version, 0)
                ? Append(tx, EventTypes.ReactionsChanged, PostId, caller.UserId, kind)
                : Changed();
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        if (stored.Value.EventId != 0) _post = post with { Version = post.Version + 1 };
        var shown = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync([PostId]);
        if (shown.IsEmpty) return Refusal.NotFound;
        return new ReactionSummary(
            shown[0].Reactions, await reactions.OfAsync(PostId, caller.UserId), shown[0].Version);
    }
}
