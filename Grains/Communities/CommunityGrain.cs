using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>One community: the only writer of its settings and members, and the judge of who may do what in it.</summary>
internal sealed partial class CommunityGrain(
    CommunityStore communities, MembershipStore memberships, BlockStore blocks, BoardStore board,
    InvitationStore invitations, Commits commits,
    CapabilityMatrix capabilities, IdGenerator ids, LogTail log, Database database, TimeProvider clock)
    : Grain, ICommunityGrain, ICommunityMembership, ICommunityBoard, ICommunityInvitations, ICommunityLife
{
    private CommunityRecord? _community;
    private Dictionary<long, Membership> _ties = [];
    private int _memberCount;

    private long CommunityId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _community = await communities.FindAsync(CommunityId);
        if (_community is null) return;
        _ties = await memberships.LoadAsync(CommunityId);
        _memberCount = _ties.Values.Count(tie => tie.State == MembershipState.Member);
    }

    /// <inheritdoc/>
    public Task<Result<CommunityView>> GetAsync(Caller caller) => Task.FromResult<Result<CommunityView>>(
        StandingOf(caller) is { MaySee: true } ? Show(caller) : Refusal.NotFound);

    /// <inheritdoc/>
    public Task<CommunityStanding?> StandingAsync(Caller caller)
    {
        // Guessed ids must not fill the memory. Not while activating: the waiting call would activate it anew, forever.
        if (_community is null) DeactivateOnIdle();
        return Task.FromResult(StandingOf(caller));
    }

    /// <inheritdoc/>
    public async Task<Result<CommunityView>> UpdateAsync(Caller caller, UpdateCommunity command)
    {
        if (_community is not { } community || StandingOf(caller) is not { MaySee: true } standing)
            return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var decidesAccess = command.Access is { } access && access != (community.OpensAs ?? community.Access);
        if ((decidesAccess || command.Tabs is not null) && !IsOwner(caller.UserId)) return Refusal.Forbidden;
        if (IsArchived) return Refusal.Archived;
        if (CommunityRules.Check(command, community, out var changed) is { } refusal) return refusal;
        if (changed == community) return Show(caller);
        var accessChanges = changed.Access != community.Access;

        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!CommunityStore.Update(tx, changed))
                return new Refusal(ErrorCode.Conflict, "The community was changed meanwhile.");
            SearchIndex.Community(tx, changed);
            return new Committed(tx.Append(new EventRow(
                EventTypes.CommunityUpdated, CommunityId, caller.UserId, CommunityId, clock.GetUtcNow(),
                [Topics.Community(CommunityId)], accessChanges ? CommunityEvents.AccessChanged : null)));
        });
        if (!stored.IsDone)
        {
            DeactivateOnIdle();
            return stored.Refusal;
        }

        _community = changed;
        // Outsiders lose sight of it before the owner is told that they did.
        if (accessChanges) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Show(caller);
    }

    private bool IsArchived => _community is { State: CommunityState.Archived };

    /// <summary>What animators may know of: an invitation by an e-mail address is none of it.</summary>
    private Membership? ShownTieOf(long userId) => TieOf(userId) is { IsQuiet: false } tie ? tie : null;

    private Membership? TieOf(long userId) => _ties.TryGetValue(userId, out var tie) ? tie : null;

    private CommunityStanding? StandingOf(Caller caller)
    {
        if (_community is { } community)
            return CommunityRules.Of(community, TieOf(caller.UserId), caller, capabilities);
        // Guessed ids must not fill the memory with activations.
        DeactivateOnIdle();
        return null;
    }

    /// <summary>Whether the person has the role; whether their population may use it is <c>MayAnimate</c>.</summary>
    private bool IsOwner(long userId) =>
        TieOf(userId) is { State: MembershipState.Member, Role: CommunityRole.Owner };

    private CommunityView Show(Caller caller)
    {
        var tie = TieOf(caller.UserId);
        return _community!.ToView(
            _memberCount,
            tie?.State ?? MembershipState.None,
            tie is { State: MembershipState.Member } ? tie.Value.Role : null);
    }
}
