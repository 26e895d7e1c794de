using System.Collections.Concurrent;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Tests.Realtime;

/// <summary>Shows nothing of its events, remembers which it was asked to show, and lets something happen meanwhile.</summary>
internal sealed class TestSource : IEventSource
{
    public Func<Task> While { get; set; } = () => Task.CompletedTask;

    public ConcurrentQueue<long> MadeReady { get; } = [];

    public IReadOnlyCollection<string> Types => [LogStage.Shown];

    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        foreach (var entry in entries) MadeReady.Enqueue(entry.Id);
        await While();
        return new Dictionary<long, EventData>();
    }

    public AccessChange? ChangeOf(LogEntry entry) => null;
}
