using Orleans.Embedded.Filters;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>A call that returns no value. A one-way call has no outcome for anybody.</summary>
internal abstract class ActionCall : GrainCall
{
    private TaskCompletionSource? _outcome;

    /// <summary>What the caller awaits.</summary>
    public Task Outcome => _outcome?.Task ?? Task.CompletedTask;

    internal override bool IsAbandoned => _outcome is { Task.IsCompleted: true };

    /// <summary>Calls the interface's method on the target.</summary>
    public abstract ValueTask InvokeTarget(object target);

    /// <summary>Prepares for a caller who awaits the outcome.</summary>
    internal void ExpectOutcome() => _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal override async Task<object?> InvokeBoxedAsync(object target)
    {
        await InvokeTarget(target);
        return null;
    }

    protected override void Invoke(object target)
    {
        var result = InvokeTarget(target);
        if (result.IsCompletedSuccessfully)
            End(_outcome?.TrySetResult() ?? false);
        else
            Follow(result.AsTask());
    }

    protected override Task InvokeFilteredAsync(IncomingCall filtered) => filtered.Invoke();

    protected override bool TrySetOutcome(Task task) => _outcome?.TrySetFromTask(task) ?? false;

    protected override bool TrySetException(Exception exception) => _outcome?.TrySetException(exception) ?? false;

    protected override bool TrySetCanceled(CancellationToken token) => _outcome?.TrySetCanceled(token) ?? false;
}
