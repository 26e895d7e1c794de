namespace MyDeclic.Jams;

/// <summary>A jam as it is stored.</summary>
internal sealed record JamRow
{
    public long Id { get; init; }

    public long CommunityId { get; init; }

    public string Title { get; init; } = "";

    public string Challenge { get; init; } = "";

    public string Zone { get; init; } = "";

    public string Languages { get; init; } = "";

    public long Populations { get; init; }

    public int MembersOnly { get; init; }

    public int Voting { get; init; }

    public int Budget { get; init; }

    public int PerIdea { get; init; }

    public long? PausedAt { get; init; }

    public long EndsAt { get; init; }

    public long? SpotlightId { get; init; }

    public string Announcement { get; init; } = "";

    public long? PollId { get; init; }

    public long? DutyId { get; init; }

    public long DutyAt { get; init; }

    public string DutyNote { get; init; } = "";

    public int Milestones { get; init; }

    public long CreatedBy { get; init; }

    public long CreatedAt { get; init; }

    public int Version { get; init; }
}
