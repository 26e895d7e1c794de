using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Jams;

/// <summary>Renders the log's events about jams.</summary>
internal sealed class JamEvents(
    JamStore jams, IdeaStore ideas, BallotStore ballots, JamPollStore polls, JamViews views, IdeaViews ideaViews,
    TimeProvider clock) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.JamPlanned, EventTypes.JamChanged, EventTypes.JamCancelled, EventTypes.JamWall, EventTypes.JamVoted];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var rows = await jams.FindManyAsync([.. entries.Select(entry => entry.Subject).Distinct()]);
        var shown = (await views.ShowAsync(rows)).ToDictionary(view => view.Id);
        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Type == EventTypes.JamCancelled)
            {
                rendered[entry.Id] = new JamCancelledData();
                continue;
            }

            if (!shown.TryGetValue(entry.Subject, out var jam)) continue;
            rendered[entry.Id] = entry.Type switch
            {
                EventTypes.JamWall => await WallAsync(jam, int.Parse(entry.Detail!, CultureInfo.InvariantCulture)),
                EventTypes.JamVoted => await BallotAsync(jam, entry.ActorId),
                _ => new JamEventData(jam),
            };
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;

    private async Task<JamWallData> WallAsync(JamView jam, int told) => new(
        told,
        await ideaViews.ShowAsync(await ideas.ToldAsync(jam.Id, told), JamRules.ShowsTallies(jam, clock.GetUtcNow())),
        (await jams.FiguresAsync([jam.Id]))[jam.Id], jam.Poll);

    private async Task<JamVotedData> BallotAsync(JamView jam, long userId)
    {
        var votes = await ballots.VotesAsync(jam.Id, userId);
        return new(new(jam.Id, jam.Budget == 0 ? 0 : jam.Budget - votes.Sum(vote => vote.Value), [.. votes],
            await polls.ChosenAsync(jam.Id, userId)));
    }
}
