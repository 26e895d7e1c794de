using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Shortcuts;

/// <summary>What somebody writes of a shortcut; null leaves what is there as it is.</summary>
/// <param name="Label">One line, not empty.</param>
/// <param name="Url">An http or https address without a name and password.</param>
/// <param name="Emoji">One emoji, or empty.</param>
/// <param name="Populations">Who sees one of the company's; everybody when none is named.</param>
[GenerateSerializer, Immutable, Alias("ShortcutWords")]
public sealed record ShortcutWords(
    string? Label, string? Url, string? Emoji, ImmutableArray<Population>? Populations = null);
