using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Asks;

/// <summary>Renders the log's events about sessions.</summary>
internal sealed class AskEvents(AskStore asks, AskQuestionStore questions, AskViews views) : IEventSource
{
    /// <summary>The detail of an <c>ask.voted</c> by which a vote was given.</summary>
    public const string Given = "given";

    /// <summary>The detail of an <c>ask.voted</c> by which a vote was taken back.</summary>
    public const string TakenBack = "taken-back";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
    [
        EventTypes.AskPlanned, EventTypes.AskChanged, EventTypes.AskCancelled, EventTypes.AskQuestion, EventTypes.AskTallies,
        EventTypes.AskVoted,
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rows = await questions.FindManyAsync([.. entries.SelectMany(QuestionsOf).Distinct()]);
        var shown = (await views.ShowToAllAsync(rows)).ToDictionary(view => view.Id);
        var sessions = (await views.ShowAsync(await asks.FindManyAsync(
            [.. entries.Select(AskOf).Concat(shown.Values.Select(view => view.AskId)).Distinct()])))
            .ToDictionary(view => view.Id);
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            var question = shown.GetValueOrDefault(entry.Subject);
            EventData? data = entry.Type switch
            {
                EventTypes.AskPlanned or EventTypes.AskChanged =>
                    sessions.TryGetValue(entry.Subject, out var ask) ? new AskEventData(ask) : null,
                EventTypes.AskCancelled => new AskCancelledData(),
                EventTypes.AskVoted => question is null
                    ? null : new AskVotedData(question.AskId, question.Votes, entry.Detail == Given),
                EventTypes.AskTallies => sessions.TryGetValue(entry.Subject, out var told)
                    ? new AskTalliesData(
                        [.. QuestionsOf(entry).Where(shown.ContainsKey).Select(id => new AskTally(id, shown[id].Votes))],
                        told.Figures)
                    : null,
                _ => question is not null && sessions.TryGetValue(question.AskId, out var its)
                    ? new AskQuestionData(question, its.Figures) : null,
            };
            if (data is not null) rendered[entry.Id] = data;
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;

    private static IEnumerable<long> QuestionsOf(LogEntry entry) => entry.Type switch
    {
        EventTypes.AskQuestion or EventTypes.AskVoted => [entry.Subject],
        EventTypes.AskTallies => entry.Detail!.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)),
        _ => [],
    };

    private static long AskOf(LogEntry entry) =>
        entry.Type is EventTypes.AskPlanned or EventTypes.AskChanged or EventTypes.AskTallies ? entry.Subject : 0;
}
