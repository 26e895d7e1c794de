using System.Collections.Immutable;

namespace MyDeclic.WebFront.Shortcuts;

/// <summary>Body of <c>PUT /shortcuts/order</c>.</summary>
/// <param name="Ids">All of them, each once; required.</param>
public sealed record ShortcutOrder(IReadOnlyList<long>? Ids)
{
    /// <summary>The same for the grain; null when that cannot be all of them.</summary>
    internal ImmutableArray<long>? All => Ids is { Count: <= Limits.PageItemsMax } ids ? [.. ids] : null;
}
