using Orleans.Embedded.Enumerations;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.References;
using Orleans.Embedded.Runtime.Scheduler;

namespace Orleans.Runtime;

/// <summary>A handle to a grain or an observer. Two are equal if they are to the same one.</summary>
[Alias("GrainRef")]
public class GrainReference : IAddressable, IEquatable<GrainReference>, ISpanFormattable
{
    internal GrainReference(CallDispatcher dispatcher, GrainId grainId)
    {
        Dispatcher = dispatcher;
        GrainId = grainId;
    }

    /// <summary>Who is referred to.</summary>
    public GrainId GrainId { get; }

    internal CallDispatcher Dispatcher { get; }

    /// <summary>What took the last call; it may have ended since.</summary>
    internal ICallReceiver? Receiver { get; set; }

    /// <summary>Compares whom the references are to.</summary>
    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) =>
        reference1?.Equals(reference2) ?? reference2 is null;

    /// <summary>Compares whom the references are to.</summary>
    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) =>
        !(reference1 == reference2);

    /// <summary>Gets a reference to the same one with another interface.</summary>
    public virtual TGrainInterface Cast<TGrainInterface>()
        where TGrainInterface : IAddressable => As<TGrainInterface>();

    /// <inheritdoc/>
    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <inheritdoc/>
    public sealed override string ToString() => $"GrainReference:{GrainId}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"GrainReference:{GrainId}", out charsWritten);

    internal TGrainInterface As<TGrainInterface>() =>
        this is TGrainInterface same ? same : ProxyFactory<TGrainInterface>.Create(Dispatcher, GrainId);

    internal object As(Type interfaceType) =>
        interfaceType.IsInstanceOfType(this) ? this : ProxyFactory.Create(interfaceType, Dispatcher, GrainId);

    internal Task<TResult> Send<TResult>(ResultCall<TResult> call) => Dispatcher.Send(call, this);

    internal IAsyncEnumerable<T> Enumerate<T>(EnumerableCall<T> call)
    {
        call.Target = this;
        return call;
    }

    internal Task Send(ActionCall call) => Dispatcher.Send(call, this);
}
