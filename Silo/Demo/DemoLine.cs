using MyDeclic.Posts;

namespace MyDeclic.Silo.Demo;

/// <summary>What somebody posts while one watches.</summary>
/// <param name="By">The author's handle.</param>
/// <param name="Where">A community's slug; null for a post to followers.</param>
/// <param name="Kind">What it is meant to be.</param>
/// <param name="Text">Markdown; <c>{n}</c> stands for a number.</param>
internal sealed record DemoLine(string By, string? Where, PostKind Kind, string Text);
