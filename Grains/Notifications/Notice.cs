namespace MyDeclic.Notifications;

/// <summary>What an event of the log means for notifications.</summary>
internal abstract record Notice;

/// <summary>Notifies people, each of whom may see now what it is about.</summary>
/// <param name="Kind">What of.</param>
/// <param name="UserIds">Whom; who did it is left out.</param>
/// <param name="About">What it is about.</param>
/// <param name="PartId">What is new: a comment, a post, a person. The same notifies nobody twice.</param>
internal sealed record Tell(NotificationKind Kind, IReadOnlyList<long> UserIds, About About, long PartId) : Notice;

/// <summary>What a group is about: with its person and kind, what makes it one group.</summary>
/// <param name="ObjectId">The post, community or person.</param>
/// <param name="PostId">The thread whose readers may see it.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="Label">What tells apart things without an id.</param>
internal sealed record About(long ObjectId, long? PostId, long? CommunityId, string Label = "");

/// <summary>Takes out what was taken back; a group of which nothing is left goes.</summary>
/// <param name="Kinds">Of which kinds.</param>
/// <param name="ObjectId">The post, community or person.</param>
/// <param name="PartId">Which part; null for all.</param>
/// <param name="Label">See <see cref="About"/>.</param>
internal sealed record TakeBack(
    IReadOnlyList<NotificationKind> Kinds, long ObjectId, long? PartId, string Label = "") : Notice
{
    /// <summary>Only of this person; null for all.</summary>
    public long? OnlyOf { get; init; }

    /// <summary>Not of these people.</summary>
    public IReadOnlyList<long> ExceptOf { get; init; } = [];

    /// <summary>Not this part.</summary>
    public long ExceptPart { get; init; }
}

/// <summary>Forgets all about a thread that is gone.</summary>
/// <param name="PostId">Its post.</param>
internal sealed record ForgetThread(long PostId) : Notice;

/// <summary>Shows again what is told of a thread: its text changed.</summary>
/// <param name="PostId">Its post.</param>
internal sealed record ShowAgain(long PostId) : Notice;

/// <summary>Makes the digest of people due: something waits for them that is no notification.</summary>
/// <param name="UserIds">Whose.</param>
internal sealed record Remind(IReadOnlyList<long> UserIds) : Notice;

/// <summary>Tells people that they may see others of their notifications than before.</summary>
/// <param name="UserIds">Whom.</param>
internal sealed record Refresh(IReadOnlyList<long> UserIds) : Notice;
