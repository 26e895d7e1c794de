using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Users;

namespace MyDeclic.Communities;

internal sealed partial class CommunityGrain
{
    /// <inheritdoc/>
    public async Task<Result<InvitationsAnswer>> InviteManyAsync(Caller caller, InvitePeople command)
    {
        if (MayNotAnimate(caller) is { } refusal) return refusal;
        if (InvitationRules.Check(command, out var unit, out var site, out var emails) is { } bad) return bad;
        if (!string.IsNullOrWhiteSpace(command.Emails))
        {
            // The answer depends on what was pasted alone, and so does all that animators see afterwards.
            var accounts = await invitations.ByEmailAsync(emails, caller.UserId);
            var sent = await InviteAllAsync(caller, accounts, isQuiet: true);
            return sent.Refusal is { } notSent ? notSent : new InvitationsAnswer(emails.Length, false);
        }

        const int Max = Limits.InvitationsPerRequestMax;
        ImmutableArray<long> people;
        if (command.Handles is { IsDefaultOrEmpty: false } handles)
        {
            var found = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).FindManyAsync(handles, caller.UserId);
            people = [.. found.Values.Distinct()];
        }
        else
        {
            // Lists of people by what their profiles say are for who may consult profiles.
            if (!capabilities.Allows(caller.Population, Capability.ConsultProfiles)) return Refusal.Forbidden;
            people = await invitations.ByPlaceAsync(CommunityId, unit, site, caller.UserId, Max + 1);
        }

        var stored = await InviteAllAsync(caller, [.. people.Take(Max)], isQuiet: false);
        if (stored.Refusal is { } notStored) return notStored;
        return new InvitationsAnswer(Math.Min(people.Length, Max), people.Length > Max);
    }

    /// <inheritdoc/>
    public async Task<Result<SettledAnswer>> SettleAsync(Caller caller, SettleRequests command)
    {
        if (_community is null || StandingOf(caller) is not { MaySee: true } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (IsArchived && command.IsAccepted) return Refusal.Archived;
        if (InvitationRules.CheckHandles(command.Handles, Limits.RequestsSettledMax) is { } bad) return bad;
        if (command.Handles.IsDefaultOrEmpty)
            return new Refusal(ErrorCode.InvalidRequest, "Say whose requests.", "handles");
        var found = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).FindManyAsync(command.Handles, 0);
        var asking = found.Values.Distinct().Where(id => TieOf(id) is { State: MembershipState.Requested }).ToList();
        if (asking.Count == 0) return new SettledAnswer(0);
        var member = new Membership(MembershipState.Member, CommunityRole.Member, Now());
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            long last = 0;
            foreach (var userId in asking)
            {
                if (command.IsAccepted) MembershipStore.Put(tx, CommunityId, userId, member);
                else MembershipStore.Delete(tx, CommunityId, userId);
                var type = command.IsAccepted ? EventTypes.CommunityJoined : EventTypes.CommunityDeclined;
                last = Append(tx, type, caller.UserId, userId);
            }

            return new Committed(last);
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        foreach (var userId in asking) Hold(userId, command.IsAccepted ? member : null);
        if (!command.IsAccepted) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return new SettledAnswer(asking.Count);
    }

    private async Task<Result> InviteAllAsync(Caller caller, ImmutableArray<long> people, bool isQuiet)
    {
        // Who was invited by an address may be invited by name as well: that one is seen.
        var fresh = people.Where(id => id != caller.UserId && (isQuiet ? TieOf(id) : ShownTieOf(id)) is null).ToList();
        if (fresh.Count == 0) return Result.Done;
        var tie = new Membership(MembershipState.Invited, CommunityRole.Member, Now(), isQuiet);
        var put = new List<long>(fresh.Count);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            put.Clear();
            long last = 0;
            foreach (var userId in fresh)
            {
                if (MembershipStore.CountOf(tx, userId) >= Limits.MembershipsPerUserMax) continue;
                MembershipStore.Put(tx, CommunityId, userId, tie);
                last = Append(tx, EventTypes.CommunityInvited, caller.UserId, userId, isQuiet);
                put.Add(userId);
            }

            return last == 0 ? Committed.Nothing : new Committed(last);
        });
        if (!stored.IsDone) return Stale(stored.Refusal);
        foreach (var userId in put) Hold(userId, tie);
        return Result.Done;
    }
}
