using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MyDeclic.Bookmarks;

namespace MyDeclic.WebFront;

/// <summary>A page of bookmarks, those kept last first.</summary>
/// <param name="Items">The bookmarks.</param>
/// <param name="Before">Continues with older ones; null at the end.</param>
/// <param name="Position">The place in the event log at which the page is true: watch from here.</param>
public sealed record BookmarkList(
    ImmutableArray<BookmarkView> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Before,
    string Position);
