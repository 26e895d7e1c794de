using System.Runtime.CompilerServices;
using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>Every shape a grain method can have, and calls from grain to grain.</summary>
public interface ICaller : IGrainWithStringKey
{
    Task<string> Echo(string text);

    Task<int> Add(int left, int right);

    ValueTask Nothing();

    ValueTask<int> Twice(int value);

    Task Throw(string message);

    Task ThrowAtOnce(string message);

    Task Cancelled();

    void Send(string name);

    [OneWay]
    Task SendAndHold(string name);

    [OneWay]
    Task SendAndThrow(string message);

    Task<string?> ReadContext(string key);

    Task<string?> ReadContextFrom(string grain, string key);

    /// <summary>The names and values of the context.</summary>
    Task<Dictionary<string, string>> ReadWholeContext();

    Task WriteContext(string key, string value);

    /// <summary>What another grain sees before and after this one has set a value of its own.</summary>
    Task<(string? Before, string? After)> WriteContextBetween(string other, string key, string value);

    Task CallMyself();

    Task WaitFor(string name, CancellationToken cancellationToken);

    /// <summary>Has another grain wait for the cancellation.</summary>
    Task WaitFar(string other, string name, CancellationToken cancellationToken);

    /// <summary>Hears of a cancellation, and goes on.</summary>
    Task HoldDespite(string name, CancellationToken cancellationToken);

    Task<bool> ReturnsToTheActivation();

    Task<int> CountWithoutLocks();

    Task<int> Counted();
}

public sealed class CallerGrain(Script script) : Grain, ICaller
{
    private int _count;

    public Task<string> Echo(string text) => Task.FromResult(text);

    public async Task<int> Add(int left, int right)
    {
        await Task.Yield();
        return left + right;
    }

    public ValueTask Nothing() => default;

    public async ValueTask<int> Twice(int value)
    {
        await Task.Yield();
        return value * 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task Throw(string message)
    {
        await Task.Yield();
        throw new InvalidDataException(message);
    }

    public Task ThrowAtOnce(string message) => throw new InvalidDataException(message);

    public Task Cancelled() => Task.FromCanceled(new CancellationToken(canceled: true));

    public void Send(string name) => script.Happen(name);

    public Task SendAndHold(string name) => script.Hold(name);

    public async Task SendAndThrow(string message)
    {
        await Task.Yield();
        throw new InvalidDataException(message);
    }

    public async Task<string?> ReadContext(string key)
    {
        await Task.Yield();
        return RequestContext.Get(key) as string;
    }

    public Task<string?> ReadContextFrom(string grain, string key) =>
        GrainFactory.GetGrain<ICaller>(grain).ReadContext(key);

    public Task WriteContext(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task<Dictionary<string, string>> ReadWholeContext() => Task.FromResult(
        RequestContext.Keys.Where(key => RequestContext.Get(key) is string)
            .ToDictionary(key => key, key => (string)RequestContext.Get(key)!));

    public async Task<(string? Before, string? After)> WriteContextBetween(string other, string key, string value)
    {
        var grain = GrainFactory.GetGrain<ICaller>(other);
        var before = await grain.ReadContext(key);
        RequestContext.Set(key, value);
        return (before, await grain.ReadContext(key));
    }

    public Task CallMyself()
    {
        var call = this.AsReference<ICaller>().Nothing();
        script.Happen("calling myself");
        return call.AsTask();
    }

    public async Task WaitFor(string name, CancellationToken cancellationToken)
    {
        script.Happen($"{name} began");
        var cancelled = new TaskCompletionSource();
        await using (cancellationToken.Register(cancelled.SetResult))
            await cancelled.Task;

        script.Happen($"{name} was cancelled");
    }

    public Task WaitFar(string other, string name, CancellationToken cancellationToken) =>
        GrainFactory.GetGrain<ICaller>(other).WaitFor(name, cancellationToken);

    public async Task HoldDespite(string name, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => script.Happen($"{name} was cancelled"));
        await script.Hold(name);
    }

    public async Task<bool> ReturnsToTheActivation()
    {
        var scheduler = TaskScheduler.Current;
        await Task.Run(() => Thread.Yield());
        var afterRun = TaskScheduler.Current == scheduler;
        await Task.Yield();
        return afterRun && TaskScheduler.Current == scheduler && scheduler != TaskScheduler.Default;
    }

    public async Task<int> CountWithoutLocks()
    {
        var count = _count;
        await Task.Yield();
        return _count = count + 1;
    }

    public Task<int> Counted() => Task.FromResult(_count);
}
