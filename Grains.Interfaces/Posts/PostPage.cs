using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>A page of posts, newest first, and the position of the log from which events continue it.</summary>
/// <param name="Items">At most the page's limit.</param>
/// <param name="Before">Where the next, older page starts; null at the end.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("PostPage")]
public sealed record PostPage(ImmutableArray<PostView> Items, string? Before, string Position);
