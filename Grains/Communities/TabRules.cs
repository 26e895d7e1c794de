using System.Collections.Immutable;

namespace MyDeclic.Communities;

/// <summary>
/// A community's tabs: words in their order, with a '-' before what an owner hid. Words that this program has no page for
/// are kept where they are and shown to nobody, so that a new tab needs no change of what is stored.
/// </summary>
internal static class TabRules
{
    private const string Feed = "feed";

    /// <summary>The tabs that there are pages for.</summary>
    public static ImmutableArray<string> Offered { get; } = [Feed, "members", "about"];

    /// <summary>What a reader is offered, in the community's order; what is not mentioned comes last.</summary>
    public static ImmutableArray<CommunityTab> Read(string stored)
    {
        var known = Split(stored).Where(tab => Offered.Contains(tab.Tab)).ToImmutableArray();
        var missing = Offered.Where(word => known.All(tab => tab.Tab != word));
        return [.. known, .. missing.Select(word => new CommunityTab(word, false))];
    }

    /// <summary>Checks an owner's order; null leaves things as they are.</summary>
    public static Refusal? Check(ImmutableArray<CommunityTab>? wanted, string stored, out string changed)
    {
        changed = stored;
        if (wanted is not { } tabs) return null;
        var isWhole = !tabs.IsDefault && tabs.Length == Offered.Length
            && tabs.All(tab => tab?.Tab is not null && Offered.Contains(tab.Tab))
            && tabs.Select(tab => tab.Tab).Distinct(StringComparer.Ordinal).Count() == tabs.Length;
        if (!isWhole)
            return new(ErrorCode.InvalidKind, $"Give each of these tabs once: {string.Join(", ", Offered)}.", "tabs");
        if (tabs.Any(tab => tab is { Tab: Feed, IsHidden: true }))
            return new(ErrorCode.InvalidRequest, "The feed is what a community is made of: it is not hidden.", "tabs");
        var kept = Split(stored).Where(tab => !Offered.Contains(tab.Tab));
        changed = string.Join(' ', tabs.Concat(kept).Select(tab => (tab.IsHidden ? "-" : "") + tab.Tab));
        return null;
    }

    private static IEnumerable<CommunityTab> Split(string stored) =>
        stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
            word.StartsWith('-') ? new CommunityTab(word[1..], true) : new CommunityTab(word, false));
}
