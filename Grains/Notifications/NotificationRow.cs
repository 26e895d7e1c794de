using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.Notifications;

/// <summary>A group as lists read it.</summary>
internal sealed record NotificationRow
{
    public long Id { get; init; }

    public int Kind { get; init; }

    public long Place { get; init; }

    public long Count { get; init; }

    public long FirstAt { get; init; }

    public long LastAt { get; init; }

    public long? ReadAt { get; init; }

    public long? PostId { get; init; }

    public long ObjectId { get; init; }

    public long NewestPart { get; init; }

    public string? CommunitySlug { get; init; }

    public string? CommunityName { get; init; }

    public string? CommentText { get; init; }

    public string? PostTitle { get; init; }

    public string? PostText { get; init; }

    public string? SkillName { get; init; }

    public int? Role { get; init; }

    public int Thanked { get; init; }

    public long? AskId { get; init; }

    public string? QuestionText { get; init; }

    public string? PromisedFor { get; init; }

    public string? GroupTitle { get; init; }

    public long? JamId { get; init; }

    public NotificationView ToView(IEnumerable<AuthorView> actors)
    {
        var kind = (NotificationKind)Kind;
        var isOfComment = kind is NotificationKind.Mention or NotificationKind.Comment or NotificationKind.Thread
            or NotificationKind.BottleAnswered or NotificationKind.AnswerAccepted or NotificationKind.CommentReaction;
        var part = kind == NotificationKind.CommentReaction ? ObjectId : Math.Abs(NewestPart);
        var text = CommentText ?? (string.IsNullOrEmpty(PostTitle) ? PostText : PostTitle) ?? QuestionText ?? GroupTitle ?? "";
        return new(
            Id, kind, Place, (int)Count, [.. actors], DateTimeOffset.FromUnixTimeMilliseconds(FirstAt),
            DateTimeOffset.FromUnixTimeMilliseconds(LastAt), ReadAt is not null, PostId,
            isOfComment && part != PostId ? part : null,
            CommunitySlug is null ? null : new CommunityRef(CommunitySlug, CommunityName!), PlainText.Beginning(text),
            SkillName, kind == NotificationKind.CommunityRole ? (CommunityRole?)Role : null, Thanked > 0,
            AskId, kind == NotificationKind.AskPromised ? PromisedFor : null,
            kind == NotificationKind.GroupAdded ? ObjectId : null, JamId);
    }
}
