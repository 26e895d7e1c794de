using Orleans.Runtime;

namespace Orleans;

/// <summary>A row of a reminder table.</summary>
public sealed class ReminderEntry
{
    /// <summary>Whose reminder it is.</summary>
    public GrainId GrainId { get; set; }

    /// <summary>Its name, unique within the grain.</summary>
    public string ReminderName { get; set; } = null!;

    /// <summary>When the first tick is or was due, in UTC.</summary>
    public DateTime StartAt { get; set; }

    /// <summary>The time between ticks.</summary>
    public TimeSpan Period { get; set; }

    /// <summary>The row's version; null if it was not stored yet.</summary>
    public string? ETag { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"<GrainId={GrainId} ReminderName={ReminderName} Period={Period}>";
}
