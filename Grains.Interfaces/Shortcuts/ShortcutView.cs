using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Shortcuts;

/// <summary>A shortcut as it is shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">One line.</param>
/// <param name="Url">Where it leads: an http or https address.</param>
/// <param name="Emoji">Shown before the label; empty for none.</param>
/// <param name="Populations">Who sees one of the company's; null for one's own.</param>
[GenerateSerializer, Immutable, Alias("ShortcutView")]
public sealed record ShortcutView(
    long Id, string Label, string Url, string Emoji, ImmutableArray<Population>? Populations = null);
