namespace MyDeclic.Conversations;

/// <summary>A member of a private conversation as it is stored.</summary>
internal sealed record SeatRow
{
    public long ConversationId { get; init; }

    public int JoinedSeq { get; init; }

    public int DeliveredSeq { get; init; }

    public int ReadSeq { get; init; }

    public int IsMuted { get; init; }

    public int Unread { get; init; }
}
