using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Communities;

internal sealed partial class CommunityGrain
{
    /// <inheritdoc/>
    public async Task<Result<CommunityView>> TransferAsync(Caller caller, long userId)
    {
        if (_community is null || StandingOf(caller) is not { MaySee: true } standing) return Refusal.NotFound;
        if (!standing.MayAnimate || !IsOwner(caller.UserId)) return Refusal.Forbidden;
        if (TieOf(userId) is not { State: MembershipState.Member } heir) return Refusal.NotFound;
        if (userId == caller.UserId) return Show(caller);
        var stays = TieOf(caller.UserId)!.Value with { Role = CommunityRole.Animator };
        var owns = heir with { Role = CommunityRole.Owner };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            MembershipStore.Put(tx, CommunityId, userId, owns);
            MembershipStore.Put(tx, CommunityId, caller.UserId, stays);
            Append(tx, EventTypes.CommunityRole, caller.UserId, userId);
            return new Committed(Append(tx, EventTypes.CommunityRole, caller.UserId, caller.UserId));
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        Hold(userId, owns);
        Hold(caller.UserId, stays);
        await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Show(caller);
    }

    /// <inheritdoc/>
    public async Task<Result<CommunityView>> OpenAsync(Caller caller)
    {
        if (_community is not { } community || StandingOf(caller) is not { MaySee: true } standing) return Refusal.NotFound;
        if (!standing.MayAnimate || !IsOwner(caller.UserId)) return Refusal.Forbidden;
        if (IsArchived) return Refusal.Archived;
        if (community.State != CommunityState.ToBeCreated) return Show(caller);
        var open = community with { Access = community.OpensAs ?? community.Access, OpensAs = null };
        var refusal = await BecomeAsync(caller.UserId, open, CommunityState.Active);
        return refusal is null ? Show(caller) : refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<CommunityView>> ArchiveAsync(Caller caller, bool isArchived)
    {
        if (_community is not { } community || StandingOf(caller) is not { MaySee: true } standing) return Refusal.NotFound;
        if (!standing.MayAnimate || !IsOwner(caller.UserId)) return Refusal.Forbidden;
        if (isArchived == IsArchived) return Show(caller);
        var refusal = await BecomeAsync(
            caller.UserId, community,
            isArchived ? CommunityState.Archived
            : community.OpensAs is null ? CommunityState.Active : CommunityState.ToBeCreated);
        return refusal is null ? Show(caller) : refusal;
    }

    /// <inheritdoc/>
    public async Task WakeAsync(Caller caller)
    {
        if (_community is { State: CommunityState.Sleeping } community)
            await BecomeAsync(caller.UserId, community, CommunityState.Active);
    }

    /// <inheritdoc/>
    public async Task CheckAsync(DateTimeOffset before)
    {
        if (_community is not { State: CommunityState.Active or CommunityState.Sleeping } community) return;
        var isQuiet = await communities.ActiveAtAsync(CommunityId) < before.ToUnixTimeMilliseconds();
        var state = isQuiet ? CommunityState.Sleeping : CommunityState.Active;
        // Nobody does it: the event's actor is who made the community.
        if (state != community.State) await BecomeAsync(community.CreatedBy, community, state);
    }

    private async Task<Refusal?> BecomeAsync(long actorId, CommunityRecord community, CommunityState state)
    {
        var changed = community with { State = state, Version = community.Version + 1 };
        var accessChanges = changed.Access != _community!.Access;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!CommunityStore.Update(tx, changed))
                return new Refusal(ErrorCode.Conflict, "The community was changed meanwhile.");
            // What begins, or begins again, is not asleep.
            if (community.State is CommunityState.Archived or CommunityState.ToBeCreated)
                CommunityStore.MarkActive(tx, CommunityId, clock.GetUtcNow());
            return new Committed(tx.Append(new EventRow(
                EventTypes.CommunityUpdated, CommunityId, actorId, CommunityId, clock.GetUtcNow(),
                [Topics.Community(CommunityId)], accessChanges ? CommunityEvents.AccessChanged : null)));
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        _community = changed;
        if (accessChanges) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return null;
    }
}
