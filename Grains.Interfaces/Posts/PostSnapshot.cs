using Orleans;

namespace MyDeclic.Posts;

/// <summary>A post, and the position of the log from which events continue it.</summary>
/// <param name="Post">The post, for the caller.</param>
/// <param name="Position">See <see cref="Realtime.LogPosition"/>.</param>
[GenerateSerializer, Immutable, Alias("PostSnapshot")]
public sealed record PostSnapshot(PostView Post, string Position);
