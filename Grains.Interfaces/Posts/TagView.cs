using Orleans;

namespace MyDeclic.Posts;

/// <summary>A tag, for completion.</summary>
/// <param name="Tag">Without the sign.</param>
/// <param name="Posts">Posts that carry it and that everybody may see.</param>
[GenerateSerializer, Immutable, Alias("TagView")]
public sealed record TagView(string Tag, int Posts);
