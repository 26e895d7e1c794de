using Orleans;

namespace MyDeclic.Bench;

/// <summary>What the engine's benchmark calls.</summary>
[Alias("bench.probe")]
public interface IProbeGrain : IGrainWithIntegerKey
{
    /// <summary>Adds to the grain's sum and returns it.</summary>
    [Alias("add")]
    Task<int> AddAsync(int number);

    /// <summary>The same for callers who await a <see cref="ValueTask{TResult}"/>.</summary>
    [Alias("add-value")]
    ValueTask<int> AddValueAsync(int number);

    /// <summary>Calls other grains, one after the other.</summary>
    /// <param name="firstKey">The first one's key; the others' follow it.</param>
    /// <param name="grains">How many grains to call in turn.</param>
    /// <param name="calls">How many calls to make in all.</param>
    [Alias("call")]
    Task CallOthersAsync(long firstKey, int grains, int calls);

    /// <summary>Gets the references that <see cref="FanOutAsync"/> delivers to.</summary>
    [Alias("prepare")]
    Task PrepareAsync(long firstKey, int count);

    /// <summary>Calls all of them at once and waits for all.</summary>
    [Alias("fan-out")]
    Task FanOutAsync();

    /// <summary>Registers a timer that counts its ticks until it is stopped.</summary>
    [Alias("start")]
    Task StartTimerAsync(TimeSpan period);

    /// <summary>Stops the timer.</summary>
    [Alias("stop")]
    Task StopTimerAsync();

    /// <summary>Registers and disposes timers that never tick.</summary>
    [Alias("register")]
    Task RegisterTimersAsync(int count);
}
