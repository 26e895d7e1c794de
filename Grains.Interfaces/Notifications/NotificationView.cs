using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Notifications;

/// <summary>A group of notifications, as its person may see it now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">The list's order: higher is newer; it grows when something is added.</param>
/// <param name="Count">Different people who did it.</param>
/// <param name="Actors">The newest of them, at most <see cref="Limits.NotificationActorsShown"/>.</param>
/// <param name="FirstAt">When the first did it.</param>
/// <param name="At">When the newest did it.</param>
/// <param name="IsRead">Whether it was read; what comes later begins another group.</param>
/// <param name="PostId">The thread that it is about, which is the bottle too; null when it is about none.</param>
/// <param name="CommentId">The newest comment that it tells of; null when it tells of none.</param>
/// <param name="Community">Where it happened; null when in none.</param>
/// <param name="Excerpt">The beginning of what was written, as plain text; empty when nothing was.</param>
/// <param name="Skill">The skill's name, for confirmations.</param>
/// <param name="Role">What one is there now, for changes of role.</param>
/// <param name="IsThanked">Whether the asker said thanks as well.</param>
/// <param name="AskId">The session with executives that it is about; null when it is about none.</param>
/// <param name="PromisedFor">The day that an answer is promised for, as yyyy-MM-dd; null without a promise.</param>
/// <param name="ConversationId">The private conversation that it is about; null when it is about none.</param>
/// <param name="JamId">The jam that the thread is an idea of; null when it is of none.</param>
[GenerateSerializer, Immutable, Alias("NotificationView")]
public sealed record NotificationView(
    long Id, NotificationKind Kind, long Place, int Count, ImmutableArray<AuthorView> Actors, DateTimeOffset FirstAt,
    DateTimeOffset At, bool IsRead, long? PostId, long? CommentId, CommunityRef? Community, string Excerpt, string? Skill,
    CommunityRole? Role, bool IsThanked, long? AskId = null, string? PromisedFor = null,
    long? ConversationId = null, long? JamId = null);
