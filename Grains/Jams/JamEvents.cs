using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Renders the log's events about jams.</summary>
internal sealed class JamEvents(
    JamStore jams, JamFollowStore follows, IdeaStore ideas, BallotStore ballots, JamPollStore polls, JamViews views,
    IdeaViews ideaViews, TimeProvider clock) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.JamPlanned, EventTypes.JamChanged, EventTypes.JamCancelled, EventTypes.JamWall, EventTypes.JamVoted,
            EventTypes.JamFollowed];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rows = await jams.FindManyAsync([.. entries.Select(entry => entry.Subject).Distinct()]);
        // Hundreds of votes a second come in batches: what their jam is called and who animates it is not asked for them.
        var planned = entries.Where(entry => entry.Type is EventTypes.JamPlanned or EventTypes.JamChanged)
            .Select(entry => entry.Subject).ToHashSet();
        var shown = (await views.ShowAsync([.. rows.Where(row => planned.Contains(row.Id))])).ToDictionary(view => view.Id);
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Type == EventTypes.JamCancelled) rendered[entry.Id] = new JamCancelledData();
            else if (entry.Type == EventTypes.JamFollowed)
            {
                rendered[entry.Id] = new JamFollowedData(
                    entry.Subject, await follows.IsFollowingAsync(entry.Subject, entry.ActorId));
            }
            else if (entry.Type is not EventTypes.JamPlanned and not EventTypes.JamChanged) continue;
            else if (shown.TryGetValue(entry.Subject, out var jam)) rendered[entry.Id] = new JamEventData(jam);
        }

        foreach (var jam in rows)
        {
            await ShowWallsAsync(jam, Of(entries, EventTypes.JamWall, jam), rendered);
            await ShowBallotsAsync(jam, Of(entries, EventTypes.JamVoted, jam), rendered);
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) =>
        entry.Type == EventTypes.JamFollowed ? new(AccessChangeKind.Follows, entry.ActorId, 0, 0) : null;

    private static List<LogEntry> Of(IReadOnlyList<LogEntry> entries, string type, JamRow jam) =>
        [.. entries.Where(entry => entry.Type == type && entry.Subject == jam.Id)];

    private async Task ShowWallsAsync(JamRow jam, List<LogEntry> entries, Dictionary<long, EventData> rendered)
    {
        if (entries.Count == 0) return;
        var phases = (await jams.PhasesAsync([jam.Id]))[jam.Id];
        var shows = JamRules.ShowsTallies(phases, clock.GetUtcNow());
        var told = entries.ToDictionary(entry => entry.Id, entry => int.Parse(entry.Detail!, CultureInfo.InvariantCulture));
        var changed = await ideas.ToldAsync(jam.Id, [.. told.Values.Select(number => (long)number)]);
        // Of an idea told again since, the words are in the last telling that held them, the numbers in the last of all.
        var numbers = told.Values.ToHashSet();
        var rows = changed.Where(row => numbers.Contains(row.ToldWhole)).ToList();
        var whole = rows.Zip(await ideaViews.ShowAsync(rows, shows), (row, view) => (row.ToldWhole, View: view))
            .ToLookup(one => one.ToldWhole, one => one.View);
        var tallies = changed.Where(row => row.Told != row.ToldWhole && numbers.Contains(row.Told))
            .ToLookup(row => row.Told, row => IdeaViews.Tally(row, shows));
        var figures = (await jams.FiguresAsync([jam.Id]))[jam.Id];
        var poll = jam.PollId is { } held ? (await polls.FindManyAsync([held])).GetValueOrDefault(held) : null;
        foreach (var (id, number) in told)
            rendered[id] = new JamWallData(number, [.. whole[number]], [.. tallies[number]], figures, poll);
    }

    private async Task ShowBallotsAsync(JamRow jam, List<LogEntry> entries, Dictionary<long, EventData> rendered)
    {
        if (entries.Count == 0) return;
        var views = await ballots.ShowAsync(jam, [.. entries.Select(entry => entry.ActorId).Distinct()]);
        foreach (var entry in entries) rendered[entry.Id] = new JamVotedData(views[entry.ActorId]);
    }
}
