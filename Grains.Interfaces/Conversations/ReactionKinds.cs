using System.Collections.Frozen;

namespace MyDeclic.Conversations;

/// <summary>The reactions one may give to a post.</summary>
public static class ReactionKinds
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = ["like", "celebrate", "support", "insightful", "curious"];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="kind"/> is one of them.</summary>
    public static bool Contains(string kind) => Known.Contains(kind);
}
