namespace MyDeclic.Jams;

/// <summary>A status that an idea was given, as it is stored.</summary>
internal sealed record OutcomeRow
{
    public long IdeaId { get; init; }

    public int Number { get; init; }

    public long JamId { get; init; }

    public int Status { get; init; }

    public string Reason { get; init; } = "";

    public long? OwnerId { get; init; }

    /// <summary>In thousands of euros.</summary>
    public int? Expected { get; init; }

    /// <summary>In thousands of euros.</summary>
    public int? Actual { get; init; }

    public long ActorId { get; init; }

    public long At { get; init; }
}
