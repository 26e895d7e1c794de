using Orleans;

namespace MyDeclic.Media;

/// <summary>One file of a photo or video, as it was made.</summary>
/// <param name="Variant">Which one: <c>s</c>, <c>m</c>, <c>l</c>, <c>poster</c> or <c>video</c>.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The digest of its content, in lower-case hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("StoredFile")]
public sealed record StoredFile(string Variant, string Type, long Bytes, string Sha256);
