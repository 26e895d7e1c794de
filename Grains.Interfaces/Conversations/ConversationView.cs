using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A private conversation as one of its members sees it.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="Kind">Two people, or a group.</param>
/// <param name="Title">Of a group; may be empty.</param>
/// <param name="Members">Those who are in longest, the caller among them; at most <see cref="Limits.MembersNamedMax"/>.</param>
/// <param name="MemberCount">All of them.</param>
/// <param name="CreatedAt">When it was started.</param>
/// <param name="ActiveAt">When somebody last wrote or came in: what lists are sorted by.</param>
/// <param name="LastSeq">The number of the newest message.</param>
/// <param name="Version">Grows with every change that all members see.</param>
/// <param name="LastMessage">The newest message that the caller may see.</param>
/// <param name="Unread">Messages after <paramref name="ReadSeq"/> that were not deleted.</param>
/// <param name="ReadSeq">Up to where the caller has read.</param>
/// <param name="IsMuted">Whether the caller leaves it out of the count of unread messages.</param>
/// <param name="Marks">How far each member is; empty beyond <see cref="Limits.MarksShownMax"/> members.</param>
[GenerateSerializer, Immutable, Alias("ConversationView")]
public sealed record ConversationView(
    long Id, ConversationKind Kind, string Title, ImmutableArray<AuthorView> Members, int MemberCount,
    DateTimeOffset CreatedAt, DateTimeOffset ActiveAt, int LastSeq, int Version, MessageView? LastMessage, int Unread,
    int ReadSeq, bool IsMuted, ImmutableArray<ReadMark> Marks);
