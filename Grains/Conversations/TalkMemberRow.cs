namespace MyDeclic.Conversations;

/// <summary>Somebody in a private conversation, with what is shown of them.</summary>
internal sealed record TalkMemberRow
{
    public long ConversationId { get; init; }

    public long UserId { get; init; }

    public string Handle { get; init; } = "";

    public string Name { get; init; } = "";

    public string NameFolded { get; init; } = "";

    public string JobTitle { get; init; } = "";

    public long JoinedAt { get; init; }

    public int DeliveredSeq { get; init; }

    public int ReadSeq { get; init; }
}
