using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MyDeclic.Conversations;

namespace MyDeclic.WebFront;

/// <summary>A page of comments, oldest first.</summary>
/// <param name="Items">The comments.</param>
/// <param name="After">Continues with newer ones; null at the end.</param>
/// <param name="Position">The place in the event log at which the page is true: watch from here.</param>
public sealed record CommentList(
    ImmutableArray<CommentView> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? After,
    string Position);
