using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Communities;

internal sealed partial class CommunityGrain
{
    /// <inheritdoc/>
    public async Task<Result<MembershipAnswer>> JoinAsync(Caller caller)
    {
        if (_community is not { } community || StandingOf(caller) is not { MaySee: true }) return Refusal.NotFound;
        var tie = TieOf(caller.UserId);
        if (tie is { State: MembershipState.Member }) return new MembershipAnswer(MembershipState.Member);
        if (IsArchived) return Refusal.Archived;
        var (state, refusal) = CommunityRules.Join(community, tie, caller, capabilities);
        if (refusal is not null) return refusal;
        // Asking twice changes nothing, but who asked before it became public is let in now.
        if (tie?.State == state) return new MembershipAnswer(state);
        var type = state == MembershipState.Member ? EventTypes.CommunityJoined : EventTypes.CommunityRequested;
        var stored = await PutAsync(caller, caller.UserId, new(state, CommunityRole.Member, Now()), type);
        return stored.Refusal is null ? new MembershipAnswer(state) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<MembershipAnswer>> LeaveAsync(Caller caller)
    {
        if (_community is null || StandingOf(caller) is not { MaySee: true }) return Refusal.NotFound;
        var stored = await DropAsync(caller, caller.UserId);
        return stored.Refusal is null ? new MembershipAnswer(MembershipState.None) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<MemberView>>> ListAsync(Caller caller, MembershipState state, PageRequest page)
    {
        if (StandingOf(caller) is not { MayRead: true } standing) return Refusal.NotFound;
        if (state != MembershipState.Member && !standing.MayAnimate) return Refusal.Forbidden;
        long afterId = 0;
        var afterText = "0";
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref afterText)
            || !Cursor.TryRead(afterText, 0, out var afterSince))
            return Cursor.Invalid;
        var rows = await memberships.ListAsync(CommunityId, state, afterSince, afterId, page.Limit + 1);
        return new Page<MemberView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit
                ? Cursor.Write(rows[page.Limit - 1].UserId, Cursor.Write(rows[page.Limit - 1].Since))
                : null);
    }

    /// <inheritdoc/>
    public async Task<Result<MemberView>> ChangeAsync(Caller caller, long userId, ChangeMember command)
    {
        if (_community is null || StandingOf(caller) is not { MaySee: true } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (command.Role is null == command.State is null)
            return new Refusal(ErrorCode.InvalidRequest, "Give either a role or a state.");
        var stored = command.Role is { } role
            ? await ChangeRoleAsync(caller, userId, role)
            : await ChangeStateAsync(caller, userId, command.State!.Value);
        if (stored.Refusal is { } refusal) return refusal;
        return await memberships.FindAsync(CommunityId, userId) is { } row ? row.ToView() : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, long userId)
    {
        if (_community is null || StandingOf(caller) is not { MaySee: true } standing) return Refusal.NotFound;
        if (caller.UserId == userId) return await DropAsync(caller, userId);
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (ShownTieOf(userId) is not { } tie) return Refusal.NotFound;
        var outranked = tie is { State: MembershipState.Member, Role: >= CommunityRole.Animator };
        return outranked && !IsOwner(caller.UserId) ? Refusal.Forbidden : await DropAsync(caller, userId);
    }

    private async Task<Result> ChangeRoleAsync(Caller caller, long userId, CommunityRole role)
    {
        if (!IsOwner(caller.UserId)) return Refusal.Forbidden;
        if (TieOf(userId) is not { State: MembershipState.Member } tie) return Refusal.NotFound;
        if (tie.Role == role) return Result.Done;
        if (IsLastOwner(userId)) return LastOwner();
        return await PutAsync(caller, userId, tie with { Role = role }, EventTypes.CommunityRole);
    }

    private async Task<Result> ChangeStateAsync(Caller caller, long userId, MembershipState state)
    {
        var tie = ShownTieOf(userId);
        if (tie?.State == state) return Result.Done;
        if (IsArchived) return Refusal.Archived;
        // Members stay members for each other; but nobody is invited by who is not there for them.
        if (tie is null && BlockRules.Check(await blocks.SideAsync(caller.UserId, userId)) is { } refusal) return refusal;
        switch (state)
        {
            case MembershipState.Member when tie is { State: MembershipState.Requested }:
                return await PutAsync(
                    caller, userId, new(state, CommunityRole.Member, Now()), EventTypes.CommunityJoined);
            case MembershipState.Member:
                return new Refusal(ErrorCode.Conflict, "This person has not asked to join: invite them.");
            case MembershipState.Invited when tie is { State: MembershipState.Requested }:
                return await PutAsync(
                    caller, userId, new(MembershipState.Member, CommunityRole.Member, Now()), EventTypes.CommunityJoined);
            case MembershipState.Invited when tie is null:
                return await InviteAsync(caller, userId);
            case MembershipState.Invited:
                return new Refusal(ErrorCode.Conflict, "This person is a member.");
            default:
                return new Refusal(ErrorCode.InvalidKind, "A state is 'member' or 'invited'.", "state");
        }
    }

    private async Task<Result> InviteAsync(Caller caller, long userId)
    {
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([userId]);
        return people.ContainsKey(userId)
            ? await PutAsync(
                caller, userId, new(MembershipState.Invited, CommunityRole.Member, Now()), EventTypes.CommunityInvited)
            : Refusal.NotFound;
    }

    private async Task<Result> PutAsync(Caller caller, long userId, Membership tie, string eventType)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!_ties.ContainsKey(userId) && MembershipStore.CountOf(tx, userId) >= Limits.MembershipsPerUserMax)
            {
                return new Refusal(
                    ErrorCode.TooMany, $"One belongs to at most {Limits.MembershipsPerUserMax} communities.");
            }

            MembershipStore.Put(tx, CommunityId, userId, tie);
            return new Committed(Append(tx, eventType, caller.UserId, userId, tie.IsQuiet));
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        Hold(userId, tie);
        // A role may have been taken: what only animators are told must stop before the answer.
        if (eventType == EventTypes.CommunityRole) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Result.Done;
    }

    private async Task<Result> DropAsync(Caller caller, long userId)
    {
        if (TieOf(userId) is not { } tie) return Result.Done;
        if (IsLastOwner(userId)) return LastOwner();
        var eventType = tie.State == MembershipState.Member
            ? EventTypes.CommunityLeft
            : EventTypes.CommunityDeclined;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            MembershipStore.Delete(tx, CommunityId, userId);
            return new Committed(Append(tx, eventType, caller.UserId, userId, tie.IsQuiet));
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        Hold(userId, null);
        await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Result.Done;
    }

    // The subject is the person: where is told by the event's community.
    private long Append(WriteTransaction tx, string eventType, long actorId, long userId, bool isQuiet = false)
    {
        var forEveryone = eventType is EventTypes.CommunityJoined or EventTypes.CommunityLeft or EventTypes.CommunityRole;
        return tx.Append(new EventRow(
            eventType, userId, actorId, CommunityId, clock.GetUtcNow(),
            isQuiet
                ? [Topics.Me(userId)]
                : [forEveryone ? Topics.Community(CommunityId) : Topics.Animators(CommunityId), Topics.Me(userId)]));
    }

    private void Hold(long userId, Membership? tie)
    {
        if (TieOf(userId) is { State: MembershipState.Member }) _memberCount--;
        if (tie is { State: MembershipState.Member }) _memberCount++;
        if (tie is null) _ties.Remove(userId);
        else _ties[userId] = tie.Value;
    }

    private bool IsLastOwner(long userId) =>
        IsOwner(userId) && _ties.Count(t => t.Value is { State: MembershipState.Member, Role: CommunityRole.Owner }) == 1;

    private static Refusal LastOwner() =>
        new(ErrorCode.LastOwner, "A community keeps at least one owner: name another one first.");

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Refusal Stale(Refusal refusal)
    {
        DeactivateOnIdle();
        return refusal;
    }
}
