using Orleans;

namespace MyDeclic.Posts;

/// <summary>What the page of a post's first link says of itself.</summary>
/// <param name="Url">The link, as written.</param>
/// <param name="Title">Never empty.</param>
/// <param name="Text">What it is about; empty when it does not say.</param>
/// <param name="Site">Whose it is; its host when it does not say.</param>
[GenerateSerializer, Immutable, Alias("LinkPreview")]
public sealed record LinkPreview(string Url, string Title, string Text, string Site);
