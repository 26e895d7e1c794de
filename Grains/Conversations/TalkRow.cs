namespace MyDeclic.Conversations;

/// <summary>A private conversation as it is stored.</summary>
internal sealed record TalkRow
{
    public long Id { get; init; }

    public int Kind { get; init; }

    public string Title { get; init; } = "";

    public long? LowId { get; init; }

    public long? HighId { get; init; }

    public long CreatedAt { get; init; }

    public long ActiveAt { get; init; }

    public int LastSeq { get; init; }

    public int MemberCount { get; init; }

    public int Version { get; init; }

    public bool IsGroup => Kind == (int)ConversationKind.Group;

    /// <summary>Whether all members are told how far each of them is.</summary>
    public bool ShowsMarks => MemberCount <= Limits.MarksShownMax;

    /// <summary>The other of the two people.</summary>
    public long OtherOf(long userId) => LowId == userId ? HighId!.Value : LowId!.Value;
}
