using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Users;

internal sealed partial class UserGrain
{
    /// <inheritdoc/>
    public async Task<Result> BlockAsync(Caller caller, long userId)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        if (userId == UserId) return new Refusal(ErrorCode.InvalidRequest, "One cannot block oneself.");
        if (await users.FindAsync(userId) is null) return Refusal.NotFound;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            BlockStore.Lock(tx, UserId, userId);
            switch (BlockStore.Find(tx, UserId, userId))
            {
                case BlockSide.Blocking:
                    return Committed.Nothing;
                // Whoever is blocked is not told, by this no more than by anything else.
                case BlockSide.Blocked:
                    return Refusal.NotFound;
            }

            if (BlockStore.Count(tx, UserId) >= Limits.BlocksPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"One blocks at most {Limits.BlocksPerUserMax} people.");
            BlockStore.Put(tx, UserId, userId, clock.GetUtcNow());
            // Before the ends of the ties, so that neither is told of the other by them.
            var last = AppendBlock(tx, EventTypes.UserBlocked, userId);
            BlockStore.EndColleagues(tx, UserId, userId);
            if (FollowStore.Delete(tx, UserId, userId)) last = AppendFollow(tx, EventTypes.UserUnfollowed, UserId, userId);
            if (FollowStore.Delete(tx, userId, UserId)) last = AppendFollow(tx, EventTypes.UserUnfollowed, userId, UserId);
            return new Committed(last);
        });
        if (!stored.IsDone) return stored.Refusal;
        if (stored.Value.EventId > 0) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task<Result> UnblockAsync(Caller caller, long userId)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            BlockStore.Lock(tx, UserId, userId);
            switch (BlockStore.Find(tx, UserId, userId))
            {
                case BlockSide.None:
                    return Committed.Nothing;
                case BlockSide.Blocked:
                    return Refusal.NotFound;
            }

            BlockStore.Delete(tx, UserId, userId);
            return new Committed(AppendBlock(tx, EventTypes.UserUnblocked, userId));
        });
        if (!stored.IsDone) return stored.Refusal;
        if (stored.Value.EventId > 0) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Result.Done;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<BlockView>>> BlocksAsync(Caller caller, PageRequest page)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        var (beforeId, beforeText, beforeTime) = (long.MaxValue, "", long.MaxValue);
        if (!Cursor.TryRead(page.Cursor, ref beforeId, ref beforeText)
            || (page.Cursor is not null && !Cursor.TryRead(beforeText, 0, out beforeTime)))
            return Cursor.Invalid;
        var rows = await blocks.ListAsync(UserId, beforeTime, beforeId, page.Limit + 1);
        return new Page<BlockView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit
                ? Cursor.Write(rows[page.Limit - 1].Id, Cursor.Write(rows[page.Limit - 1].At))
                : null);
    }

    // Each side has an event of its own; that of the other is for the servers, and shows nothing.
    private long AppendBlock(WriteTransaction tx, string type, long otherId)
    {
        AppendBlock(tx, type, UserId, otherId);
        return AppendBlock(tx, type, otherId, UserId);
    }

    private long AppendBlock(WriteTransaction tx, string type, long side, long about) => tx.Append(new EventRow(
        type, about, UserId, null, clock.GetUtcNow(), [Topics.Me(side)], side.ToString(CultureInfo.InvariantCulture)));
}
