using MyDeclic.Posts;
using MyDeclic.Realtime;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public Task<Result<RatingSummary>> RateAsync(Caller caller, int stars) => ChangeRatingAsync(caller, stars);

    /// <inheritdoc/>
    public Task<Result<RatingSummary>> UnrateAsync(Caller caller) => ChangeRatingAsync(caller, null);

    private async Task<Result<RatingSummary>> ChangeRatingAsync(Caller caller, int? stars)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true } standing)
            return Refusal.NotFound;
        if (standing.MayNotContribute is { } whyNot) return whyNot;
        if (!PostRating.IsFor((PostKind)post.Kind))
            return new Refusal(ErrorCode.InvalidKind, "Ideas and best practices are rated, nothing else.");
        if (stars is < 1 or > PostRating.StarsMax)
            return new Refusal(ErrorCode.InvalidRating, $"A rating is 1 to {PostRating.StarsMax} stars.", "stars");
        if (post.AuthorId == caller.UserId)
            return new Refusal(ErrorCode.Forbidden, "One does not rate what one wrote.");
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ConversationStore.IsArchived(tx, post.CommunityId)) return Refusal.Archived;
            if (stars is not null && BlockRules.Check(BlockStore.Side(tx, caller.UserId, post.AuthorId)) is { } blocked)
                return blocked;
            if (RatingStore.Find(tx, PostId, caller.UserId) == stars) return Committed.Nothing;
            if (stars is { } given) RatingStore.Put(tx, PostId, caller.UserId, given, clock.GetUtcNow());
            else RatingStore.Delete(tx, PostId, caller.UserId);
            return ConversationStore.Touch(tx, PostId, post.Version, 0)
                ? Mark(tx, EventTypes.RatingChanged, caller.UserId)
                : Changed();
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        if (stored.Value.EventId != 0) _post = post with { Version = post.Version + 1 };
        var shown = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync([PostId]);
        return shown.IsEmpty ? Refusal.NotFound : new RatingSummary(shown[0].Rating ?? PostRating.None, stars, shown[0].Version);
    }
}
