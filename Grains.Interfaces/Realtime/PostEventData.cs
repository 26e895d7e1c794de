using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>post.created</c> and <c>post.edited</c>.</summary>
/// <param name="Post">Without anybody's own reactions.</param>
[GenerateSerializer, Immutable, Alias("PostEventData")]
public sealed record PostEventData(PostView Post) : EventData;
