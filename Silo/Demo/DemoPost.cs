using MyDeclic.Posts;

namespace MyDeclic.Silo.Demo;

/// <summary>A post of the demonstration's past.</summary>
/// <param name="Hours">How long ago.</param>
/// <param name="By">The author's handle.</param>
/// <param name="Where">A community's slug; null for a post to followers.</param>
/// <param name="Kind">What it is meant to be.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Likes">How many people reacted.</param>
/// <param name="Comments">In order.</param>
internal sealed record DemoPost(
    double Hours, string By, string? Where, PostKind Kind, string Text, int Likes, IReadOnlyList<DemoComment> Comments);
