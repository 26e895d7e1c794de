using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>A page of comments, oldest first, and the position of the log from which events continue it.</summary>
/// <param name="Items">At most the page's limit.</param>
/// <param name="After">Where the next, newer page starts; null at the end.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("CommentPage")]
public sealed record CommentPage(ImmutableArray<CommentView> Items, string? After, string Position);
