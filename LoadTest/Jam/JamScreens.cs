using System.Collections.Concurrent;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Jam;

/// <summary>The sample of listeners that read every telling whole, and the ideas that are looked for on them.</summary>
internal sealed class JamScreens : IAsyncDisposable
{
    /// <summary>Screens of a run.</summary>
    public const int Count = 16;

    /// <summary>
    /// Ideas that votes are looked for on: so many that one is free even when the wall is seconds late, or slow times would
    /// be looked at less often than others.
    /// </summary>
    private const int ProbesMax = 240;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LoadStage _stage;
    private readonly JamMeters _meters;
    private readonly ConcurrentDictionary<long, WallProbe> _probes = new();
    private readonly ConcurrentQueue<WallProbe> _free = new();
    private readonly List<JamScreen> _screens = [];
    private readonly List<Task> _running = [];
    private readonly CancellationTokenSource _end = new();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    /// <summary>Screens that are not open yet.</summary>
    public JamScreens(LoadStage stage, JamMeters meters) => (_stage, _meters) = (stage, meters);

    /// <summary>The screens.</summary>
    public IReadOnlyList<JamScreen> All => _screens;

    /// <summary>Opens some of them.</summary>
    public async Task OpenAsync(long jam, int count, CancellationToken cancel)
    {
        for (var opened = 0; opened < count; opened++)
        {
            var screen = new JamScreen(_screens.Count, jam, See);
            // The last members: the pool's connections begin with the first.
            var token = _stage.Cast.Members[^(_screens.Count + 1)].Token;
            _screens.Add(screen);
            _running.Add(Task.Run(
                () => screen.RunAsync(_stage.Hub, token, _http, Clock.Current, _end.Token), CancellationToken.None));
            await screen.Live.WaitAsync(Patience, Clock.Current, cancel);
        }
    }

    /// <summary>Looks for votes on an idea from now on, if there are not enough.</summary>
    /// <returns>Whether the idea is for that, and nobody else is to vote for it.</returns>
    public bool TryAdd(long idea)
    {
        if (_probes.Count >= ProbesMax) return false;
        var probe = new WallProbe(idea, Count, Settle);
        if (!_probes.TryAdd(idea, probe)) return false;
        _free.Enqueue(probe);
        return true;
    }

    /// <summary>Whether votes on an idea are looked for.</summary>
    public bool IsWatched(long idea) => _probes.ContainsKey(idea);

    /// <summary>An idea that no vote is under way on; null when there is none.</summary>
    public WallProbe? TryTake() => _free.TryDequeue(out var probe) ? probe : null;

    /// <summary>Gives an idea back, unused.</summary>
    public void Return(WallProbe probe) => _free.Enqueue(probe);

    /// <summary>Waits until no telling came for a while.</summary>
    public async Task SettleAsync(TimeSpan quiet, TimeSpan most)
    {
        var (started, before, since) = (Clock.Current.GetTimestamp(), -1, Clock.Current.GetTimestamp());
        while (Clock.Current.GetElapsedTime(started) < most && Clock.Current.GetElapsedTime(since) < quiet)
        {
            var now = _screens.Sum(screen => screen.Walls.Count);
            if (now != before) (before, since) = (now, Clock.Current.GetTimestamp());
            await Task.Delay(TimeSpan.FromMilliseconds(100), Clock.Current);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
        _http.Dispose();
        _end.Dispose();
    }

    private void See(int screen, ShownIdea idea, long at)
    {
        if (_probes.TryGetValue(idea.Id, out var probe)) probe.See(screen, idea.Points, idea.Votes, at);
    }

    private void Settle(WallProbe probe, long due, IReadOnlyList<long> after, IReadOnlyList<long> sinceDue)
    {
        if (_meters.Counts(due))
        {
            foreach (var latency in after) _meters.Wall.Record(latency);
            foreach (var latency in sinceDue) _meters.WallFromDue.Record(latency);
        }

        _free.Enqueue(probe);
    }
}
