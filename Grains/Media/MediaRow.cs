namespace MyDeclic.Media;

/// <summary>A stored photo or video: whose it is and what it hangs on.</summary>
internal sealed record MediaRow
{
    public long Id { get; init; }

    public long OwnerId { get; init; }

    public MediaPlace Place { get; init; }

    public long? PostId { get; init; }
}
