using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Bookmarks;

/// <summary>A page of bookmarks, those kept last first, and the position of the log from which events continue it.</summary>
/// <param name="Items">At most the page's limit; none of what the person may not read.</param>
/// <param name="Before">Where the next, older page starts; null at the end.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("BookmarkPage")]
public sealed record BookmarkPage(ImmutableArray<BookmarkView> Items, string? Before, string Position);
