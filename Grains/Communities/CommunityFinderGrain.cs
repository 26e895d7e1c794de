using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Communities;

/// <summary>Counts the directory and suggests communities, straight from SQL: true at once as things change.</summary>
[StatelessWorker]
internal sealed class CommunityFinderGrain(
    CommunityStore communities, CommunitySuggestionStore suggestions, Commits commits, CapabilityMatrix capabilities,
    TimeProvider clock) : Grain, ICommunityFinderGrain
{
    /// <inheritdoc/>
    public async Task<Result<CommunityFacets>> FacetsAsync(Caller caller, CommunityFilter filter)
    {
        if (DirectoryRules.Check(caller, filter, capabilities, out var clean) is { } refusal) return refusal;
        return DirectoryRules.Count(await communities.FacetsAsync(clean, caller.UserId), clean);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<CommunitySuggestion>>> SuggestionsAsync(Caller caller, int limit)
    {
        if (!MayBeSuggested(caller)) return Refusal.Forbidden;
        var me = caller.UserId;
        var topics = await suggestions.TopicsOfAsync(me);
        var (unit, site) = await suggestions.PlaceOfAsync(me);
        // Members and tags are told only of what the caller could read.
        var readsOpen = capabilities.Allows(caller.Population, Capability.AccessPublicCommunities);
        var colleagues = readsOpen ? await suggestions.ColleaguesAsync(me) : Nothing();
        var tags = readsOpen && topics.Length > 0 ? await suggestions.TagsAsync(me, topics) : Nothing();
        var ofUnit = await suggestions.PeopleAsync(me, isUnit: true, readsOpen ? unit : "");
        var ofSite = await suggestions.PeopleAsync(me, isUnit: false, readsOpen ? site : "");
        var found = (await suggestions.ListedAsync(me))
            .Select(row => (row, reasons: SuggestedRules.Reasons(
                [.. colleagues[row.Id]],
                [.. tags[row.Id].Union(SuggestedRules.InName(row.Name, topics), StringComparer.Ordinal)],
                (unit, ofUnit.GetValueOrDefault(row.Id)), (site, ofSite.GetValueOrDefault(row.Id)))))
            .Where(one => !one.reasons.IsEmpty)
            .OrderByDescending(one => SuggestedRules.Weigh(one.reasons)).ThenBy(one => one.row.Id)
            .Take(limit).ToList();
        var members = await suggestions.MembersAsync([.. found.Select(one => one.row.Id)]);
        return new Page<CommunitySuggestion>(
            [.. found.Select(one => new CommunitySuggestion(
                (one.row with { MemberCount = members.GetValueOrDefault(one.row.Id) }).ToView(), one.reasons))],
            null);
    }

    /// <inheritdoc/>
    public async Task<Result> DismissAsync(Caller caller, long communityId, bool isDismissed)
    {
        var standing = await GrainFactory.GetGrain<ICommunityGrain>(communityId).StandingAsync(caller);
        if (standing is not { MaySee: true }) return Refusal.NotFound;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (isDismissed && CommunitySuggestionStore.CountDismissed(tx, caller.UserId) >= Limits.DismissalsPerUserMax)
            {
                return new Refusal(
                    ErrorCode.TooMany, $"At most {Limits.DismissalsPerUserMax} suggestions can be taken away.");
            }

            var isChanged = isDismissed
                ? BoardStore.Dismiss(tx, communityId, caller.UserId, Dismissible.Suggestion, 0, clock.GetUtcNow())
                : BoardStore.Restore(tx, communityId, caller.UserId, Dismissible.Suggestion);
            if (!isChanged) return Committed.Nothing;
            return new Committed(tx.Append(new EventRow(
                isDismissed ? EventTypes.CommunityDismissed : EventTypes.CommunityRestored, communityId, caller.UserId,
                communityId, clock.GetUtcNow(), [Topics.Me(caller.UserId)],
                CommunityEvents.Word(Dismissible.Suggestion))));
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    private bool MayBeSuggested(Caller caller) =>
        capabilities.Allows(caller.Population, Capability.BrowseCommunities)
        && capabilities.Allows(caller.Population, Capability.TakePartInCommunities);

    private static ILookup<long, string> Nothing() =>
        Array.Empty<(long Id, string Name)>().ToLookup(one => one.Id, one => one.Name);
}
