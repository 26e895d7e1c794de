using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>conversation.changed</c>: its title, or who is in it.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="Members">As in <see cref="ConversationView"/>.</param>
/// <param name="MemberCount">All of them.</param>
/// <param name="ActiveAt">When somebody last wrote or came in.</param>
/// <param name="Marks">As in <see cref="ConversationView"/>.</param>
/// <param name="Version">The conversation's with this change.</param>
[GenerateSerializer, Immutable, Alias("ConversationChangedData")]
public sealed record ConversationChangedData(
    string Title, ImmutableArray<AuthorView> Members, int MemberCount, DateTimeOffset ActiveAt,
    ImmutableArray<ReadMark> Marks, int Version) : EventData;
