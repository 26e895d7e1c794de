using System.Diagnostics.Metrics;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>
/// Counts the searches that return people: how many a day, never whose or for what. Kept in memory between two writes,
/// so that looking costs no commit; a process that is killed loses those of the last minute.
/// </summary>
public sealed class SearchCounter : IDisposable
{
    private readonly CommitQueue _queue;
    private readonly TimeProvider _clock;
    private readonly Meter _meter = new("MyDeclic.Search");
    private readonly Counter<long> _counter;
    private long _waiting;

    /// <summary>Counts from now on.</summary>
    public SearchCounter(CommitQueue queue, TimeProvider clock)
    {
        (_queue, _clock) = (queue, clock);
        _counter = _meter.CreateCounter<long>("mydeclic.search.people", "{search}", "Searches that returned people.");
    }

    /// <summary>Counts one.</summary>
    public void Count()
    {
        Interlocked.Increment(ref _waiting);
        _counter.Add(1);
    }

    /// <summary>Writes down what was counted since the last time.</summary>
    public async Task SaveAsync(CancellationToken cancellation = default)
    {
        var count = Interlocked.Exchange(ref _waiting, 0);
        if (count == 0) return;
        try
        {
            await _queue.WriteAsync(tx => SearchCounterStore.Add(tx, _clock.GetUtcNow(), count), cancellation);
        }
        catch
        {
            Interlocked.Add(ref _waiting, count);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
