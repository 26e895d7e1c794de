using System.Runtime.CompilerServices;
using Orleans.Embedded.Filters;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>A call that returns a value.</summary>
internal abstract class ResultCall<TResult> : GrainCall
{
    // A task without a completion source beside it.
    private AsyncTaskMethodBuilder<TResult> _outcome = AsyncTaskMethodBuilder<TResult>.Create();
    private TResult _result = default!;

    /// <summary>What the caller awaits. To be asked for before the call is sent.</summary>
    public Task<TResult> Outcome => _outcome.Task;

    /// <summary>Calls the interface's method on the target.</summary>
    public abstract ValueTask<TResult> InvokeTarget(object target);

    internal override async Task<object?> InvokeBoxedAsync(object target) => await InvokeTarget(target);

    internal override async Task<object?> AwaitBoxedAsync() => await Outcome;

    protected override void Invoke(object target)
    {
        var pending = InvokeTarget(target);
        if (pending.IsCompletedSuccessfully)
        {
            _result = pending.Result;
            End();
        }
        else
        {
            _ = FollowAsync(pending);
        }
    }

    protected override void InvokeFiltered(IncomingCall filtered)
    {
        _ = FollowAsync(new ValueTask<TResult>(RunAsync()));

        async Task<TResult> RunAsync()
        {
            await filtered.Invoke();
            return (TResult)filtered.Result!;
        }
    }

    protected override void SetResult() => _outcome.SetResult(_result);

    protected override void SetException(Exception exception) => _outcome.SetException(exception);

    private async Task FollowAsync(ValueTask<TResult> pending)
    {
        try
        {
            _result = await pending;
        }
        catch (Exception exception)
        {
            End(exception);
            return;
        }

        End();
    }
}
