namespace MyDeclic.Bottles;

/// <summary>A text as a translator rendered it.</summary>
/// <param name="Text">In the language asked for.</param>
/// <param name="From">The language found; null when it was not said.</param>
internal sealed record Rendering(string Text, string? From);
