using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>The times of a grain timer, and how its callbacks count among the activation's requests.</summary>
public readonly struct GrainTimerCreationOptions : IEquatable<GrainTimerCreationOptions>
{
    /// <summary>Creates options with neither interleaving nor keeping alive.</summary>
    /// <param name="dueTime">See <see cref="DueTime"/>.</param>
    /// <param name="period">See <see cref="Period"/>.</param>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time to the first callback; zero for at once, infinite for not before it is changed.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of one callback to the next; infinite for one callback only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>
    /// Whether callbacks run beside the activation's requests, at their awaits. Otherwise, the default, a callback
    /// waits for its turn like a request. In a reentrant grain they always run beside them.
    /// </summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a callback counts as use of the activation, which delays its idle collection.</summary>
    public bool KeepAlive { get; init; }

    /// <summary>Compares all settings.</summary>
    public static bool operator ==(GrainTimerCreationOptions left, GrainTimerCreationOptions right) =>
        left.Equals(right);

    /// <summary>Compares all settings.</summary>
    public static bool operator !=(GrainTimerCreationOptions left, GrainTimerCreationOptions right) =>
        !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(GrainTimerCreationOptions other) =>
        (DueTime, Period, Interleave, KeepAlive) == (other.DueTime, other.Period, other.Interleave, other.KeepAlive);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainTimerCreationOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DueTime, Period, Interleave, KeepAlive);
}
