using System.Runtime.CompilerServices;
using Orleans.Embedded.Filters;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>A call that returns no value. A one-way call has no outcome for anybody.</summary>
internal abstract class ActionCall : GrainCall
{
    // A task without a completion source beside it.
    private AsyncTaskMethodBuilder _outcome = AsyncTaskMethodBuilder.Create();

    /// <summary>What the caller awaits. To be asked for before the call is sent.</summary>
    public Task Outcome => IsOneWay ? Task.CompletedTask : _outcome.Task;

    /// <summary>Calls the interface's method on the target.</summary>
    public abstract ValueTask InvokeTarget(object target);

    internal override async Task<object?> InvokeBoxedAsync(object target)
    {
        await InvokeTarget(target);
        return null;
    }

    internal override async Task<object?> AwaitBoxedAsync()
    {
        await Outcome;
        return null;
    }

    protected override void Invoke(object target)
    {
        var pending = InvokeTarget(target);
        if (pending.IsCompletedSuccessfully)
            End();
        else
            _ = FollowAsync(pending);
    }

    protected override void InvokeFiltered(IncomingCall filtered) => _ = FollowAsync(new ValueTask(filtered.Invoke()));

    protected override void SetResult() => _outcome.SetResult();

    protected override void SetException(Exception exception) => _outcome.SetException(exception);

    private async Task FollowAsync(ValueTask pending)
    {
        try
        {
            await pending;
        }
        catch (Exception exception)
        {
            End(exception);
            return;
        }

        End();
    }
}
