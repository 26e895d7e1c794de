using System.Collections.Concurrent;
using MyDeclic.LoadTest.Measure;

namespace MyDeclic.LoadTest.Tests.Measure;

public sealed class PacerTests
{
    [Fact]
    public async Task An_action_that_had_to_wait_for_room_still_counts_from_when_it_was_due()
    {
        var time = TimeProvider.System;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var due = new ConcurrentDictionary<int, long>();
        var pacer = new Pacer(1_000, inFlightMax: 1, time);
        var running = pacer.RunAsync(
            TimeSpan.FromMilliseconds(5),
            (number, at) =>
            {
                due[number] = at;
                return release.Task;
            },
            CancellationToken.None);
        release.SetResult();
        Assert.Equal(5, await running);
        foreach (var number in Enumerable.Range(1, 4))
        {
            Assert.Equal(TimeSpan.FromMilliseconds(number), time.GetElapsedTime(due[0], due[number]));
        }
    }

    [Fact]
    public async Task It_ends_only_when_the_last_action_has()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = new Pacer(1_000, 10, TimeProvider.System).RunAsync(
            TimeSpan.FromMilliseconds(2), (_, _) => release.Task, CancellationToken.None);
        Assert.False(running.IsCompleted);
        release.SetResult();
        Assert.Equal(2, await running);
    }
}
