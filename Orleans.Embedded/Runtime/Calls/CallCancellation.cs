namespace Orleans.Embedded.Runtime.Calls;

/// <summary>
/// The callee's cancellation token: cancelled with the caller's, and when the call has timed out. The caller does not
/// wait for what the callee makes of it.
/// </summary>
internal sealed class CallCancellation : CancellationTokenSource
{
    private CancellationTokenRegistration _caller;

    /// <summary>Begins to listen to the caller's token.</summary>
    public static CallCancellation Watch(GrainCall call, CancellationToken caller)
    {
        var callee = new CallCancellation();
        callee._caller = caller.UnsafeRegister(
            static (state, token) =>
            {
                var (callee, call) = ((CallCancellation, GrainCall))state!;
                callee.CancelCallee();
                if (!call.IsOneWay)
                    call.Fail(new OperationCanceledException(token));
            },
            (callee, call));
        return callee;
    }

    /// <summary>Tells the callee, on another thread: what it does about it may take long, or throw.</summary>
    public void CancelCallee() => _ = CancelAsync();

    /// <summary>Listens no more. The callee may still hold the token, which has nothing to dispose of.</summary>
    public void Release() => _caller.Unregister();
}
