namespace MyDeclic.Storage;

/// <summary>A queued write and the promise of its result.</summary>
internal abstract class WriteCommand
{
    private const int Queued = 0;
    private const int Started = 1;
    private const int Cancelled = 2;

    private int _state;
    private CancellationTokenRegistration _registration;

    /// <summary>Lets the caller give up as long as the writer has not begun.</summary>
    public void CancelWith(CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled)
            return;
        _registration = cancellation.UnsafeRegister(
            (state, token) =>
            {
                var command = (WriteCommand)state!;
                if (Interlocked.CompareExchange(ref command._state, Cancelled, Queued) == Queued)
                    command.Cancel(token);
            },
            this);
    }

    /// <summary>Claims the command for the writer.</summary>
    /// <returns>False when the caller has given up.</returns>
    public bool TryStart()
    {
        _registration.Dispose();
        return Interlocked.CompareExchange(ref _state, Started, Queued) == Queued;
    }

    public abstract void Run(WriteTransaction transaction);

    /// <summary>Hands the result over; only after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);

    protected abstract void Cancel(CancellationToken cancellation);
}
