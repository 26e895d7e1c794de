using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>Two people: the only writer of what ties them. It keeps nothing in memory.</summary>
internal sealed class ColleaguePairGrain(
    BlockStore blocks, Commits commits, CapabilityMatrix capabilities, TimeProvider clock) : Grain, IColleaguePairGrain
{
    private const int Colleague = (int)ColleagueState.Colleague;

    /// <inheritdoc/>
    public async Task<Result<ColleagueAnswer>> AskAsync(Caller caller)
    {
        if (PairKey.OtherOf(this.GetPrimaryKeyString(), caller.UserId) is not { } otherId) return Refusal.NotFound;
        if (otherId == caller.UserId) return new Refusal(ErrorCode.InvalidRequest, "One is not one's own colleague.");
        if (BlockRules.Check(await blocks.SideAsync(caller.UserId, otherId)) is { } blocked) return blocked;
        if (await SeenAsync(caller, otherId) is not { } other) return Refusal.NotFound;
        if (!ColleagueRules.MayConnect(capabilities, caller.Population)
            || !ColleagueRules.MayConnect(capabilities, other.Population))
            return Refusal.Forbidden;
        var state = ColleagueState.None;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (BlockRules.Check(BlockStore.Side(tx, caller.UserId, otherId)) is { } refusal) return refusal;
            var tie = ColleagueStore.Find(tx, caller.UserId, otherId);
            state = tie.Shown == ColleagueState.None ? ColleagueState.Asked : ColleagueState.Colleague;
            switch (tie.Shown)
            {
                case ColleagueState.Asked:
                    state = ColleagueState.Asked;
                    return Committed.Nothing;
                case ColleagueState.Colleague:
                    return Committed.Nothing;
                case ColleagueState.Asking:
                    return Accept(tx, caller.UserId, otherId);
                default:
                    return ColleagueRules.CheckRest(tie, clock.GetUtcNow()) ?? Ask(tx, caller.UserId, otherId);
            }
        });
        if (!stored.IsDone) return stored.Refusal;
        // Who opens the other's page after the answer is given all of it at once, and no gap a moment later.
        if (state == ColleagueState.Colleague && stored.Value.EventId > 0)
            await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return new ColleagueAnswer(state);
    }

    /// <inheritdoc/>
    public async Task<Result<ColleagueAnswer>> PartAsync(Caller caller)
    {
        if (PairKey.OtherOf(this.GetPrimaryKeyString(), caller.UserId) is not { } otherId) return Refusal.NotFound;
        // Who may not be seen is parted from all the same, but only by those who know of the tie.
        var isSeen = await SeenAsync(caller, otherId) is not null;
        var isRemoved = false;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var tie = ColleagueStore.Find(tx, caller.UserId, otherId);
            if (tie.Shown == ColleagueState.None) return isSeen ? Committed.Nothing : Refusal.NotFound;
            isRemoved = tie.Shown == ColleagueState.Colleague;
            ColleagueStore.Delete(tx, caller.UserId, otherId);
            if (tie.Shown == ColleagueState.Asking)
                ColleagueStore.Put(tx, otherId, caller.UserId, new(ColleagueTie.Declined, Now()));
            else
                ColleagueStore.Delete(tx, otherId, caller.UserId);
            return Tell(
                tx, isRemoved ? EventTypes.ColleagueRemoved : EventTypes.ColleagueDeclined, caller.UserId, otherId);
        });
        if (!stored.IsDone) return stored.Refusal;
        // What only colleagues see must stop before the answer.
        if (isRemoved) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return new ColleagueAnswer(ColleagueState.None);
    }

    private Task<UserView?> SeenAsync(Caller caller, long otherId) =>
        GrainFactory.GetGrain<IUserDirectoryGrain>(0).SeenAsync(otherId, caller.UserId);

    private Result<Committed> Ask(WriteTransaction tx, long me, long other)
    {
        if (ColleagueStore.Count(tx, me, ColleagueState.Asked) >= Limits.AsksPerUserMax)
            return new Refusal(ErrorCode.TooMany, $"One has at most {Limits.AsksPerUserMax} open asks.");
        ColleagueStore.Put(tx, me, other, new((int)ColleagueState.Asked, Now()));
        ColleagueStore.Put(tx, other, me, new((int)ColleagueState.Asking, Now()));
        return Tell(tx, EventTypes.ColleagueAsked, me, other);
    }

    private Result<Committed> Accept(WriteTransaction tx, long me, long other)
    {
        foreach (var one in new[] { me, other })
        {
            if (ColleagueStore.Count(tx, one, ColleagueState.Colleague) >= Limits.ColleaguesPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"One has at most {Limits.ColleaguesPerUserMax} colleagues.");
        }

        ColleagueStore.Put(tx, me, other, new(Colleague, Now()));
        ColleagueStore.Put(tx, other, me, new(Colleague, Now()));
        return Tell(tx, EventTypes.ColleagueAccepted, me, other);
    }

    // Each side has an event of its own, because each may see something else of the other.
    private Committed Tell(WriteTransaction tx, string type, long actor, long other)
    {
        TellSide(tx, type, actor, actor, other);
        return new(TellSide(tx, type, actor, other, actor));
    }

    private long TellSide(WriteTransaction tx, string type, long actor, long side, long about) => tx.Append(new EventRow(
        type, about, actor, null, clock.GetUtcNow(), [Topics.Me(side)], side.ToString(CultureInfo.InvariantCulture)));

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
