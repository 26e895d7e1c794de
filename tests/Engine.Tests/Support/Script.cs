using System.Collections.Concurrent;

namespace Orleans.Embedded.Tests.Support;

/// <summary>Lets a test and its grains wait for each other, and records what happened in which order.</summary>
public sealed class Script
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _points = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentQueue<string> _events = new();

    public IReadOnlyList<string> Events => [.. _events];

    /// <summary>Records an event and wakes those who wait for it.</summary>
    public void Happen(string name)
    {
        _events.Enqueue(name);
        Point(name).TrySetResult();
    }

    /// <summary>Counts something, from 1.</summary>
    public int Count(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Completes when the event has happened.</summary>
    public Task Happened(string name) => Point(name).Task.Soon();

    /// <summary>Whether the event has happened yet.</summary>
    public bool HasHappened(string name) => Point(name).Task.IsCompleted;

    /// <summary>Says that a method has begun, and holds it until the test lets it go.</summary>
    public async Task Hold(string name)
    {
        Happen($"{name} began");
        await Point($"{name} may end").Task;
        Happen($"{name} ended");
    }

    public Task Began(string name) => Happened($"{name} began");

    public bool HasBegun(string name) => HasHappened($"{name} began");

    public void Release(params string[] names)
    {
        foreach (var name in names)
            Point($"{name} may end").TrySetResult();
    }

    private TaskCompletionSource Point(string name) => _points.GetOrAdd(
        name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
