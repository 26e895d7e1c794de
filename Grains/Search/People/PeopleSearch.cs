using System.Collections.Immutable;

namespace MyDeclic.Search;

/// <summary>Finds people by adding up what all sources say.</summary>
internal sealed class PeopleSearch(IEnumerable<IReasonSource> sources)
{
    /// <summary>Everybody for whom anything speaks, with the reasons, the strongest first.</summary>
    public async Task<IReadOnlyList<Found<ImmutableArray<FoundReason>>>> FindAsync(SearchScope scope)
    {
        if (!scope.Viewer.MayConsult) return [];
        var signals = new List<Signal>();
        foreach (var source in sources) signals.AddRange(await source.FindAsync(scope));
        return
        [
            .. signals.GroupBy(signal => signal.UserId).Select(person => new Found<ImmutableArray<FoundReason>>(
                [.. person.OrderByDescending(signal => signal.Weight).ThenBy(signal => signal.Reason.Reason)
                    .ThenBy(signal => signal.Reason.Tag, StringComparer.Ordinal).Select(signal => signal.Reason)],
                person.Key,
                person.Sum(signal => signal.Weight))),
        ];
    }
}
