using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Tests.Grains;

public abstract class WorkerBase(Script script) : Grain
{
    private static int s_activations;
    private readonly int _number = Interlocked.Increment(ref s_activations);

    protected Script Script => script;

    public Task Hold(string name) => script.Hold(name);

    public Task HoldReadOnly(string name) => script.Hold(name);

    public Task HoldAlways(string name) => script.Hold(name);

    public Task PassBy() => Task.CompletedTask;

    public Task Note(string name)
    {
        script.Happen(name);
        return Task.CompletedTask;
    }

    public Task<int> ActivationNumber() => Task.FromResult(_number);

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

public interface IPlainWorker : IWorker;

public sealed class PlainWorkerGrain(Script script) : WorkerBase(script), IPlainWorker;

public interface IReentrantWorker : IWorker;

[Reentrant]
public sealed class ReentrantWorkerGrain(Script script) : WorkerBase(script), IReentrantWorker;

public interface IMoodyWorker : IWorker;

/// <summary>Lets calls interleave once it has noted that it is in the mood.</summary>
[MayInterleave(nameof(IsInTheMood))]
public sealed class MoodyWorkerGrain(Script script) : WorkerBase(script), IMoodyWorker
{
    private bool _isInTheMood;

    public new Task Note(string name)
    {
        _isInTheMood = name == "in the mood";
        return base.Note(name);
    }

    public bool IsInTheMood(IInvokable request) =>
        _isInTheMood && request.GetMethodName() == nameof(Hold);
}

public interface IPickyWorker : IWorker;

[MayInterleave(nameof(IsUrgent))]
public sealed class PickyWorkerGrain(Script script) : WorkerBase(script), IPickyWorker
{
    public static bool IsUrgent(IInvokable request)
    {
        var name = request.GetArgumentCount() > 0 ? request.GetArgument(0) as string : null;
        return name == "unsure" ? throw new InvalidOperationException("unsure") : name == "urgent";
    }
}
