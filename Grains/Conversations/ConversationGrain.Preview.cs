using MyDeclic.Posts;
using MyDeclic.Realtime;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result> SettleAsync(string url, LinkPreview? preview)
    {
        // Nobody waits for what is gone: its row stays without effect.
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!PreviewStore.Settle(tx, PostId, url, preview, clock.GetUtcNow())) return Committed.Nothing;
            if (_post is not { } post || preview is null) return Committed.Nothing;
            return ConversationStore.Touch(tx, PostId, post.Version, 0)
                ? Append(tx, EventTypes.PreviewChanged, PostId, Nobody, null)
                : Changed();
        });
        if (_post is null) DeactivateOnIdle();
        return Settled(stored);
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        if (caller.UserId != post.AuthorId) return Refusal.Forbidden;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!PreviewStore.Remove(tx, PostId)) return Committed.Nothing;
            return ConversationStore.Touch(tx, PostId, post.Version, 0)
                ? Append(tx, EventTypes.PreviewChanged, PostId, Nobody, null)
                : Changed();
        });
        return Settled(stored);
    }

    private Result Settled(Result<Committed> stored)
    {
        if (!stored.IsDone) return Stale(stored.Refusal);
        if (stored.Value.EventId != 0 && _post is { } post) _post = post with { Version = post.Version + 1 };
        return Result.Done;
    }
}
