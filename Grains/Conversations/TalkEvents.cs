using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>Renders the log's events about private conversations.</summary>
internal sealed class TalkEvents(TalkStore talks, MessageStore messages, TalkViews views) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
    [
        EventTypes.MessageCreated, EventTypes.MessageEdited, EventTypes.MessageDeleted, EventTypes.ConversationJoined,
        EventTypes.ConversationLeft, EventTypes.ConversationChanged, EventTypes.ConversationMarked,
        EventTypes.ConversationMuted,
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var told = entries.ToLookup(Kind);
        var written = await MessagesAsync([.. told["message"].Select(entry => entry.Subject).Distinct()]);
        var shown = entries.Where(entry => entry.Type is EventTypes.ConversationJoined or EventTypes.ConversationChanged)
            .Select(entry => entry.Subject).Distinct().ToList();
        var rows = shown.Count == 0 ? [] : (await talks.FindManyAsync(shown)).ToDictionary(row => row.Id);
        var people = rows.Count == 0 ? null : await views.PeopleAsync([.. rows.Values]);

        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            var row = rows.GetValueOrDefault(entry.Subject);
            var (named, marks) = row is null ? ([], []) : people![row.Id];
            EventData? data = entry.Type switch
            {
                EventTypes.ConversationLeft => new ConversationLeftData(),
                EventTypes.ConversationMuted => new ConversationMutedData(Numbers(entry)[0] == 1),
                EventTypes.ConversationMarked when Numbers(entry) is [var delivered, var read, var unread] =>
                    new ConversationMarkedData((int)delivered, (int)read, (int)unread),
                EventTypes.ConversationChanged when row is not null => new ConversationChangedData(
                    row.Title, named, row.MemberCount, TalkViews.Time(row.ActiveAt), marks, (int)Numbers(entry)[1]),
                EventTypes.ConversationJoined when row is not null && Numbers(entry) is [_, var seq, var version] =>
                    new ConversationJoinedData(new(
                        row.Id, (ConversationKind)row.Kind, row.Title, named, row.MemberCount, TalkViews.Time(row.CreatedAt),
                        entry.At, (int)seq, (int)version, null, 0, (int)seq, false, marks)),
                _ when written.TryGetValue(entry.Subject, out var message) =>
                    new MessageEventData(message.ToView(), (int)Numbers(entry)[1]),
                _ => null,
            };
            if (data is not null) rendered[entry.Id] = data;
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => entry.Type switch
    {
        EventTypes.ConversationJoined when Numbers(entry) is [var userId, var seq, _] => new(
            AccessChangeKind.ConversationJoined, userId, 0, 0, Seat: new(entry.Subject, (int)seq)),
        EventTypes.ConversationLeft => new(
            AccessChangeKind.ConversationLeft, entry.ActorId, 0, 0, Seat: new(entry.Subject, 0)),
        _ => null,
    };

    private static string Kind(LogEntry entry) => entry.Type[..entry.Type.IndexOf('.', StringComparison.Ordinal)];

    private static IReadOnlyList<long> Numbers(LogEntry entry) => TalkDetail.Read(entry.Detail);

    private async Task<IReadOnlyDictionary<long, MessageRow>> MessagesAsync(IReadOnlyCollection<long> ids) =>
        ids.Count == 0 ? new Dictionary<long, MessageRow>() : (await messages.FindManyAsync(ids)).ToDictionary(row => row.Id);
}
