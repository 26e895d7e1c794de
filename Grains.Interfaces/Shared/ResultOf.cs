using System.Diagnostics.CodeAnalysis;
using Orleans;

namespace MyDeclic;

/// <summary>A value, or the refusal to give it.</summary>
/// <typeparam name="T">What is given when nothing is refused.</typeparam>
/// <param name="Value">Present when <paramref name="Refusal"/> is null.</param>
/// <param name="Refusal">Null when the value is present.</param>
[GenerateSerializer, Immutable, Alias("Result`1")]
[SuppressMessage("Design", "CA2225", Justification = "Result.Refusal and Value are the named alternatives.")]
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
    where T : class
{
    /// <summary>Whether there is a value; otherwise there is a refusal.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>Answers with <paramref name="value"/>.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Refuses with <paramref name="refusal"/>.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);
}
