using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>Renders the log's events about colleagues: for one person each, as that person may see the other now.</summary>
internal sealed class ColleagueEvents(IGrainFactory grains) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.ColleagueAsked, EventTypes.ColleagueAccepted, EventTypes.ColleagueDeclined,
            EventTypes.ColleagueRemoved, EventTypes.SuggestionDismissed, EventTypes.SuggestionRestored];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            var isDismissal = entry.Type is EventTypes.SuggestionDismissed or EventTypes.SuggestionRestored;
            var viewer = isDismissal ? entry.ActorId : SideOf(entry);
            var user = await grains.GetGrain<IUserDirectoryGrain>(0).SeenAsync(entry.Subject, viewer);
            if (user is null) continue;
            rendered[entry.Id] = isDismissal
                ? new SuggestionEventData(user.Handle)
                : new ColleagueEventData(user, user.Colleague ?? ColleagueState.None);
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => entry.Type is EventTypes.ColleagueAccepted or EventTypes.ColleagueRemoved
        ? new(AccessChangeKind.Colleagues, SideOf(entry), 0, 0, entry.Subject)
        : null;

    private static long SideOf(LogEntry entry) => long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
}
