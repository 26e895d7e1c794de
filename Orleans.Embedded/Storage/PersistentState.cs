using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Storage;

/// <summary>
/// One state of one activation. Operations that interleaving requests begin are done one after the other, as each
/// needs the version that the one before it got; a write that still waits is joined by those that come after it.
/// </summary>
internal sealed partial class PersistentState<TState>(
    string name, IGrainContext grain, IGrainStorage storage, ILogger<PersistentState<TState>> logger)
    : IPersistentState<TState>
{
    private readonly GrainState<TState> _state = new(NewState());
    private Task _last = Task.CompletedTask;
    private Task? _waitingWrite;

    public TState State
    {
        get => _state.State;
        set => _state.State = value;
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _state.RecordExists;

    public Task ReadStateAsync() => Queue("read", storage.ReadStateAsync);

    public Task WriteStateAsync()
    {
        if (_waitingWrite is { } waiting)
            return waiting;

        var waits = !_last.IsCompleted;
        var write = Queue("write", storage.WriteStateAsync);
        _waitingWrite = waits ? write : null;
        return write;
    }

    public Task ClearStateAsync() => Queue("clear", async (state, id, grainState) =>
    {
        await storage.ClearStateAsync(state, id, grainState);
        grainState.State = NewState();
    });

    private static TState NewState() => Activator.CreateInstance<TState>();

    private Task Queue(string what, Func<string, GrainId, IGrainState<TState>, Task> operation)
    {
        _waitingWrite = null;
        return _last = DoAsync(_last, what, operation);
    }

    /// <summary>Callers see the runtime's exceptions only, with what the provider threw inside.</summary>
    private async Task DoAsync(Task before, string what, Func<string, GrainId, IGrainState<TState>, Task> operation)
    {
        if (!before.IsCompleted)
        {
            await before.ConfigureAwait(
                ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }

        _waitingWrite = null;
        try
        {
            await operation(name, grain.GrainId, _state);
        }
        catch (Exception exception)
        {
            LogFailed(logger, exception, what, name, grain.GrainId);
            if (exception is OrleansException)
                throw;

            throw new OrleansException(
                $"Could not {what} the state {name} of {grain.GrainId}: {exception.Message}", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not {What} the state {Name} of {GrainId}.")]
    private static partial void LogFailed(
        ILogger logger, Exception exception, string what, string name, GrainId grainId);
}
