using System.Collections.Immutable;
using System.Threading.Channels;
using MyDeclic.Realtime;

namespace MyDeclic.Tests.Realtime;

/// <summary>A server that takes what the log hands it.</summary>
internal sealed class TestServer : IEventLogObserver
{
    public Channel<LiveBatch> Batches { get; } = Channel.CreateUnbounded<LiveBatch>();

    /// <summary>What this server waits for before it has acted; null when for nothing.</summary>
    public TaskCompletionSource? Acts { get; init; }

    /// <summary>Whether somebody here watches a topic.</summary>
    public Func<string, bool> Watches { get; init; } = _ => true;

    public Task<ImmutableArray<string>> WatchedAsync(long to, ImmutableArray<string> topics) =>
        Task.FromResult(topics.RemoveAll(topic => !Watches(topic)));

    public Task OnEventsAsync(LiveBatch batch)
    {
        Batches.Writer.TryWrite(batch);
        return Acts?.Task ?? Task.CompletedTask;
    }
}
