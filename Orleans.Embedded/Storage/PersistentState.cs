using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Storage;

/// <summary>One state of one activation.</summary>
internal sealed partial class PersistentState<TState>(
    string name, IGrainContext grain, IGrainStorage storage, ILogger<PersistentState<TState>> logger)
    : IPersistentState<TState>
{
    private readonly GrainState<TState> _state = new(NewState());

    public TState State
    {
        get => _state.State;
        set => _state.State = value;
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _state.RecordExists;

    public Task ReadStateAsync() => Do("read", storage.ReadStateAsync);

    public Task WriteStateAsync() => Do("write", storage.WriteStateAsync);

    public async Task ClearStateAsync()
    {
        await Do("clear", storage.ClearStateAsync);
        _state.State = NewState();
    }

    private static TState NewState() => Activator.CreateInstance<TState>();

    /// <summary>Callers see the runtime's exceptions only, with what the provider threw inside.</summary>
    private async Task Do(string what, Func<string, GrainId, IGrainState<TState>, Task> operation)
    {
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
