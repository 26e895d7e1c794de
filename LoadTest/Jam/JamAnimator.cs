using System.Globalization;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Jam;

/// <summary>
/// Leads the jam while it runs: pins, moves, holds up, announces, makes ideas one and separates every second pair again.
/// </summary>
internal sealed class JamAnimator(
    LoadStage stage, long jam, JamIdeas ideas, JamMerges merges, JamMeters meters, Action<string, long, string?> told,
    ulong seed) : IDisposable
{
    /// <summary>Acts in a second: what a person may write in a minute is a hundred.</summary>
    public const double PerSecond = 1.5;

    private const int TriesMax = 3;
    private const int InFlightMax = 100;
    private const int Kinds = 7;

    // One act after the other: what the second does depends on the first. Waiting for it counts as its own time.
    private readonly SemaphoreSlim _turn = new(1);
    private long _pinned;
    private int _number;

    /// <summary>Acts that were acknowledged.</summary>
    public int Done { get; private set; }

    /// <summary>Acts for a time.</summary>
    public async Task RunAsync(TimeSpan length, CancellationToken cancel) =>
        await new Pacer(PerSecond, InFlightMax, Clock.Current).RunAsync(
            length, async (_, due) => await ActAsync(due), cancel);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task ActAsync(long due)
    {
        await _turn.WaitAsync();
        try
        {
            var dice = new Dice(seed + 1, _number);
            await ActAsync(_number++, due, ideas.Pick(ref dice).Id, ideas.Pick(ref dice).Id);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ActAsync(int number, long due, long idea, long other)
    {
        if (merges.IsMerged(idea)) idea = JamTally.RootOf(idea, merges.Into);
        if (merges.IsMerged(other)) other = JamTally.RootOf(other, merges.Into);
        switch (number % Kinds)
        {
            case 0:
                _pinned = idea;
                await SendAsync("pin", HttpMethod.Put, $"ideas/{idea}/pin", null, due);
                break;
            case 1:
                await SendAsync(
                    "move", HttpMethod.Put, $"ideas/{idea}/theme", new { theme = 1 + (number % JamSettings.Themes) }, due);
                break;
            case 2:
                await SendAsync("spotlight", HttpMethod.Put, $"spotlight/{idea}", null, due);
                break;
            case 3:
                await SendAsync("announce", HttpMethod.Put, "announcement", new { text = $"Announcement {number}" }, due);
                break;
            case 4 when idea != other:
                merges.Begin(idea, other);
                if (await SendAsync("merge", HttpMethod.Put, $"ideas/{idea}/merged", new { into = Text(other) }, due))
                    merges.Merge(idea, other);
                break;
            case 5:
                await SendAsync("unpin", HttpMethod.Delete, $"ideas/{_pinned}/pin", null, due);
                break;
            case 6 when number / Kinds % 2 == 0 && merges.Into is { Count: > 0 } into:
                var apart = into.Keys.Max();
                if (await SendAsync("separate", HttpMethod.Delete, $"ideas/{apart}/merged", null, due)) merges.Separate(apart);
                break;
        }
    }

    private async Task<bool> SendAsync(string kind, HttpMethod method, string path, object? body, long due)
    {
        // What was asked is never given up half way: whether ideas are one must be known at the end.
        var answer = await stage.Api.SettleAsync(
            stage.Cast.Members[0].Token, method, Path(path), body, null, CancellationToken.None, TriesMax);
        var error = answer.IsDone ? null : answer.Verdict;
        told("animator: " + kind, due, error);
        if (error is not null) meters.Failed.Add($"animator: {kind}: {error}");
        var at = Microseconds.Of(due, Clock.Current);
        if (answer.IsDone) Done++;
        if (answer.IsDone && meters.Counts(at)) meters.Acts.Record(Clock.Current.Now() - at);
        return answer.IsDone;
    }

    private string Path(string path) => string.Create(CultureInfo.InvariantCulture, $"jams/{jam}/{path}");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
