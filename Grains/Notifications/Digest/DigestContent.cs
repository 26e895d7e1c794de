using System.Collections.Immutable;

namespace MyDeclic.Notifications;

/// <summary>What a digest says.</summary>
/// <param name="Items">What is unread, newest first, at most <see cref="Limits.DigestItemsMax"/>.</param>
/// <param name="HasMore">Whether there is more.</param>
/// <param name="News">Articles of the company since the last one.</param>
/// <param name="Conversations">Private conversations in which messages wait.</param>
/// <param name="Posts">What was most active.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>.</param>
/// <param name="Url">Where people reach the product.</param>
/// <param name="Unsubscribe">Where one click ends it.</param>
internal sealed record DigestContent(
    ImmutableArray<NotificationView> Items, bool HasMore, IReadOnlyList<DigestPost> News, int Conversations,
    IReadOnlyList<DigestPost> Posts, string Language, string Url, string Unsubscribe);
