namespace MyDeclic.Storage;

/// <inheritdoc cref="WriteCommand"/>
internal sealed class WriteCommand<T>(Func<WriteTransaction, T> work) : WriteCommand
{
    // Continuations run elsewhere: the writer's thread belongs to the next batch.
    private readonly TaskCompletionSource<T> _promise = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _promise.Task;

    public override void Run(WriteTransaction transaction) => _result = work(transaction);

    public override void Complete() => _promise.TrySetResult(_result!);

    public override void Fail(Exception failure) => _promise.TrySetException(failure);

    protected override void Cancel(CancellationToken cancellation) => _promise.TrySetCanceled(cancellation);
}
