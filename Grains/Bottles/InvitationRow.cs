namespace MyDeclic.Bottles;

/// <summary>A stored invitation with whom it is for.</summary>
internal sealed record InvitationRow
{
    public long PostId { get; init; }

    public long UserId { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string Site { get; init; } = "";

    public string Country { get; init; } = "";

    public int Wave { get; init; }

    public int State { get; init; }

    public string Reasons { get; init; } = "";

    public long At { get; init; }

    /// <summary>Whether this person commented.</summary>
    public bool HasAnswered { get; init; }
}
