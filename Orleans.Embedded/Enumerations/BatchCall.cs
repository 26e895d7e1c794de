using Orleans.Embedded.Runtime.Calls;

namespace Orleans.Embedded.Enumerations;

/// <summary>Asks a grain for the next elements of a sequence.</summary>
internal sealed class BatchCall<T>(EnumerableCall<T> request, Guid id, bool isFirst, CancellationToken token)
    : ResultCall<Batch<T>>
{
    private CancellationToken _token = token;

    public override GrainMethod Method => request.Method;

    public override object?[] GetArguments() => request.GetArguments();

    public override CancellationToken GetCancellationToken() => _token;

    public override void SetCancellationToken(CancellationToken token) => _token = token;

    public override ValueTask<Batch<T>> InvokeTarget(object target)
    {
        var open = OpenEnumerations.Of(Target);
        return isFirst
            ? open.Begin(id, request.InvokeTarget(target), request.MaxBatchSize).NextAsync(_token)
            : open.Find<T>(id)?.NextAsync(_token) ?? new(new Batch<T>([], Outlook.Forgotten));
    }
}
