namespace MyDeclic.Communities;

/// <summary>A stored membership with what is shown beside it.</summary>
internal sealed record MemberRow
{
    public long UserId { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string JobTitle { get; init; } = "";

    public MembershipState State { get; init; }

    public CommunityRole Role { get; init; }

    public long Since { get; init; }

    public MemberView ToView() =>
        new(Handle, Name, JobTitle, Role, State, DateTimeOffset.FromUnixTimeMilliseconds(Since));
}
