namespace MyDeclic.Import;

/// <summary>A clock that stands where it is put, for ids of another time.</summary>
internal sealed class PastClock : TimeProvider
{
    /// <summary>
    /// The node of ids that are dated back: servers number theirs by their starts, from 1 on, so the two never meet.
    /// </summary>
    public const int Node = 0;

    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
