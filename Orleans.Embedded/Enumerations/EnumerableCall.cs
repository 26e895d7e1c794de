using Orleans.Embedded.Runtime.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Enumerations;

/// <summary>
/// A call of a method that returns a sequence: nothing happens until somebody enumerates it, and each time somebody does
/// the method runs anew. The classes that carry the arguments are emitted.
/// </summary>
internal abstract class EnumerableCall<T> : IAsyncEnumerable<T>
{
    // As in Orleans: IAsyncEnumerableRequest<T>.MaxBatchSize.
    private const int DefaultBatchSize = 100;

    /// <summary>The called method.</summary>
    public abstract GrainMethod Method { get; }

    /// <summary>Most elements that come with one message.</summary>
    public int MaxBatchSize { get; set; } = DefaultBatchSize;

    /// <summary>The called grain.</summary>
    public GrainReference Target { get; set; } = null!;

    /// <summary>Calls the interface's method on the target.</summary>
    public abstract IAsyncEnumerable<T> InvokeTarget(object target);

    /// <inheritdoc cref="GrainCall.GetArguments"/>
    public virtual object?[] GetArguments() => [];

    /// <inheritdoc cref="GrainCall.GetCancellationToken"/>
    public virtual CancellationToken GetCancellationToken() => default;

    /// <summary>Never called: each enumeration has a token of its own.</summary>
    public virtual void SetCancellationToken(CancellationToken token)
    {
    }

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new GrainEnumerator<T>(this, cancellationToken);
}
