using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Users;

internal sealed partial class UserGrain
{
    /// <inheritdoc/>
    public async Task<Result> FollowAsync(Caller caller, long userId)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        if (userId == UserId) return new Refusal(ErrorCode.InvalidRequest, "One cannot follow oneself.");
        var followee = await users.FindAsync(userId);
        if (followee is null || !UserRules.MayConsult(capabilities, caller, followee)) return Refusal.NotFound;
        return await ChangeAsync(userId, EventTypes.UserFollowed, tx =>
        {
            if (BlockRules.Check(BlockStore.Side(tx, UserId, userId)) is { } refusal) return refusal;
            return FollowStore.Count(tx, UserId) >= Limits.FollowsPerUserMax
                ? new Refusal(ErrorCode.TooMany, $"One follows at most {Limits.FollowsPerUserMax} people.")
                : Changed(FollowStore.Insert(tx, UserId, userId, clock.GetUtcNow()));
        });
    }

    /// <inheritdoc/>
    public async Task<Result> UnfollowAsync(Caller caller, long userId)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        return await ChangeAsync(
            userId, EventTypes.UserUnfollowed, tx => BlockStore.Side(tx, UserId, userId) == BlockSide.None
                ? Changed(FollowStore.Delete(tx, UserId, userId))
                : Refusal.NotFound);
    }

    private static Result<Committed> Changed(bool changed) => changed ? new Committed(-1) : Committed.Nothing;

    private async Task<Result> ChangeAsync(
        long followee, string eventType, Func<WriteTransaction, Result<Committed>> change)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var result = change(tx);
            if (!result.IsDone || result.Value.EventId == 0) return result;
            return new Committed(AppendFollow(tx, eventType, UserId, followee));
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    private long AppendFollow(WriteTransaction tx, string eventType, long follower, long followee) =>
        tx.Append(new EventRow(
            eventType, followee, follower, null, clock.GetUtcNow(),
            [Topics.User(follower), Topics.User(followee), Topics.Me(follower), Topics.Me(followee)]));
}
