using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Enumerations;

/// <summary>Enumerates a grain's sequence from outside of the grain.</summary>
internal sealed partial class GrainEnumerator<T>(EnumerableCall<T> request, CancellationToken cancellationToken)
    : IAsyncEnumerator<T>
{
    private readonly Guid _id = Guid.NewGuid();
    private Batch<T>? _batch;
    private int _place;
    private bool _hasEnded;

    public T Current => _batch is { } batch && _place < batch.Elements.Count
        ? batch.Elements[_place]
        : throw new InvalidOperationException("There is no current element.");

    public async ValueTask<bool> MoveNextAsync()
    {
        if (_batch is not null && ++_place < _batch.Elements.Count)
            return true;

        while (_batch?.Outlook is not Outlook.Ended)
        {
            _batch = await NextBatchAsync();
            _place = 0;
            if (_batch.Outlook == Outlook.Forgotten)
            {
                throw new EnumerationAbortedException(
                    $"{request.Target.GrainId} does not know this enumeration of {request.Method.FullName} any more: it was "
                    + "deactivated meanwhile, or nobody asked it for elements for longer than the response timeout.");
            }

            if (_batch.Elements.Count > 0)
                return true;
        }

        _hasEnded = true;
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_hasEnded || _batch is null)
            return;

        _hasEnded = true;
        try
        {
            var dispatcher = request.Target.Dispatcher;
            await dispatcher.Send(new EndEnumerationCall(request.Method, _id), request.Target);
        }
        catch (Exception exception)
        {
            // Whoever stops reading is not to suffer from what the grain makes of it; it is also ended when it is not used.
            LogNotEnded(request.Target.Dispatcher.Logger, exception, request.Method.FullName, request.Target.GrainId);
        }
    }

    private async Task<Batch<T>> NextBatchAsync()
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            request.GetCancellationToken(), cancellationToken);
        either.Token.ThrowIfCancellationRequested();
        var call = new BatchCall<T>(request, _id, isFirst: _batch is null, either.Token);
        _batch ??= new Batch<T>([], Outlook.Open);
        try
        {
            return await request.Target.Dispatcher.Send(call, request.Target);
        }
        catch (Exception)
        {
            await DisposeAsync();
            throw;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The enumeration of {Method} on {GrainId} could not be ended by its reader.")]
    private static partial void LogNotEnded(ILogger logger, Exception exception, string method, GrainId grainId);
}
