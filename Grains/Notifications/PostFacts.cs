namespace MyDeclic.Notifications;

/// <summary>What sources ask of a post.</summary>
internal sealed record PostFacts
{
    public long Id { get; init; }

    public long AuthorId { get; init; }

    public long? CommunityId { get; init; }

    /// <summary>Whether its question is in a bottle.</summary>
    public long Bottles { get; init; }

    public About About => new(Id, Id, CommunityId);
}
