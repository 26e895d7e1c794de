using Orleans;

namespace MyDeclic.Bottles;

/// <summary>A text in another language.</summary>
/// <param name="Text">Translated Markdown.</param>
/// <param name="Html">Rendered from it, HTML disabled: safe to show.</param>
/// <param name="Language">The language it is in now.</param>
/// <param name="From">The language it was found to be in; null when the translator did not say.</param>
[GenerateSerializer, Immutable, Alias("TranslatedText")]
public sealed record TranslatedText(string Text, string Html, string Language, string? From);
