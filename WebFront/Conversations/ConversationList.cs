using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MyDeclic.Conversations;

namespace MyDeclic.WebFront;

/// <summary>A page of the caller's conversations, the one active last first.</summary>
/// <param name="Items">The conversations.</param>
/// <param name="After">Continues with those active before; null at the end.</param>
/// <param name="Unread">Unread messages in all conversations that are not muted.</param>
/// <param name="Position">The place in the event log at which the page is true: watch from here.</param>
public sealed record ConversationList(
    ImmutableArray<ConversationView> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? After,
    int Unread,
    string Position);
