using Orleans;

namespace MyDeclic.Notifications;

/// <summary>Something that a person muted and may still see.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">By what it is addressed: the post's id, the slug, the handle.</param>
/// <param name="Name">For people: the beginning of the post, or a name.</param>
[GenerateSerializer, Immutable, Alias("MutedThing")]
public sealed record MutedThing(MuteKind Kind, string Key, string Name);
