using Orleans.Embedded.Filters;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>A call that returns a value.</summary>
internal abstract class ResultCall<TResult> : GrainCall
{
    private readonly TaskCompletionSource<TResult> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the caller awaits.</summary>
    public Task<TResult> Outcome => _outcome.Task;

    internal override bool IsAbandoned => _outcome.Task.IsCompleted;

    /// <summary>Calls the interface's method on the target.</summary>
    public abstract ValueTask<TResult> InvokeTarget(object target);

    internal override async Task<object?> InvokeBoxedAsync(object target) => await InvokeTarget(target);

    protected override void Invoke(object target)
    {
        var result = InvokeTarget(target);
        if (result.IsCompletedSuccessfully)
            End(_outcome.TrySetResult(result.Result));
        else
            Follow(result.AsTask());
    }

    protected override Task InvokeFilteredAsync(IncomingCall filtered)
    {
        return RunAsync();

        async Task<TResult> RunAsync()
        {
            await filtered.Invoke();
            return (TResult)filtered.Result!;
        }
    }

    protected override bool TrySetOutcome(Task task) => _outcome.TrySetFromTask((Task<TResult>)task);

    protected override bool TrySetException(Exception exception) => _outcome.TrySetException(exception);

    protected override bool TrySetCanceled(CancellationToken token) => _outcome.TrySetCanceled(token);
}
