namespace MyDeclic.Conversations;

/// <summary>What a thread's grain holds of its post.</summary>
internal sealed record ConversationRow
{
    public long Id { get; init; }

    public long AuthorId { get; init; }

    public long? CommunityId { get; init; }

    public int Kind { get; init; }

    public string Text { get; init; } = "";

    public int Version { get; init; }
}
