namespace MyDeclic.Silo.Demo;

/// <summary>A link of the company.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Emoji">Before the name.</param>
internal sealed record DemoShortcut(string Label, string Url, string Emoji);
