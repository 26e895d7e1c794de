using Orleans;

namespace MyDeclic;

/// <summary>The outcome of a command that has nothing to say beyond "done" or "refused".</summary>
/// <param name="Refusal">Null when it was done.</param>
[GenerateSerializer, Immutable, Alias("Result")]
public readonly record struct Result(Refusal? Refusal)
{
    /// <summary>Done.</summary>
    public static Result Done => default;

    /// <summary>Refuses with <paramref name="refusal"/>.</summary>
    public static implicit operator Result(Refusal refusal) => new(refusal);
}
