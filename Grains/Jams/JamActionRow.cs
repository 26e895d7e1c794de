namespace MyDeclic.Jams;

/// <summary>What an animator did, as it is stored.</summary>
internal sealed record JamActionRow
{
    public long Id { get; init; }

    public long ActorId { get; init; }

    public string Action { get; init; } = "";

    public long? IdeaId { get; init; }

    public string Detail { get; init; } = "";

    public long At { get; init; }
}
