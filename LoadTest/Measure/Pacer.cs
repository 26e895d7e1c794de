namespace MyDeclic.LoadTest.Measure;

/// <summary>
/// Starts actions at the times when they are due, whether or not earlier ones have been answered, and hands each the
/// time when it was due: a server that stands still makes every action of that time late, as it would its users'
/// (no "coordinated omission").
/// </summary>
/// <param name="perSecond">Actions in a second.</param>
/// <param name="inFlightMax">Actions under way at once; the next one waits for room, and its due time still counts.</param>
/// <param name="time">The clock.</param>
internal sealed class Pacer(double perSecond, int inFlightMax, TimeProvider time)
{
    /// <summary>Runs until the time is over or it is cancelled, and until the last action has ended.</summary>
    /// <param name="length">How long to start actions.</param>
    /// <param name="act">Given the action's number and when it was due, a timestamp. It does not throw.</param>
    /// <param name="cancel">Stops starting actions.</param>
    /// <returns>How many actions were started.</returns>
    public async Task<int> RunAsync(TimeSpan length, Func<int, long, Task> act, CancellationToken cancel)
    {
        using var room = new SemaphoreSlim(inFlightMax);
        var started = time.GetTimestamp();
        var count = (int)(length.TotalSeconds * perSecond);
        var number = 0;
        try
        {
            for (; number < count; number++)
            {
                var due = started + (long)(number / perSecond * time.TimestampFrequency);
                var early = time.GetElapsedTime(time.GetTimestamp(), due);
                if (early > TimeSpan.Zero) await Task.Delay(early, time, cancel);
                await room.WaitAsync(cancel);
                _ = ActAsync(number, due, act, room);
            }
        }
        catch (OperationCanceledException)
        {
            // What is under way ends below.
        }

        for (var ended = 0; ended < inFlightMax; ended++) await room.WaitAsync(CancellationToken.None);
        return number;
    }

    private static async Task ActAsync(int number, long due, Func<int, long, Task> act, SemaphoreSlim room)
    {
        await Task.Yield();
        try
        {
            await act(number, due);
        }
        finally
        {
            room.Release();
        }
    }
}
