using System.Collections.Immutable;

namespace MyDeclic.Search;

/// <summary>What was typed, understood.</summary>
internal sealed record SearchQuery
{
    /// <summary>What is looked for; all of it.</summary>
    public ImmutableArray<SearchTerm> Terms { get; init; } = [];

    /// <summary><c>from:</c>, a handle; null when not given, like the others.</summary>
    public string? From { get; init; }

    /// <summary><c>in:</c>, a community's slug.</summary>
    public string? In { get; init; }

    /// <summary><c>tag:</c>, folded, without the sign.</summary>
    public string? Tag { get; init; }

    /// <summary><c>site:</c>, the words of a place where people work.</summary>
    public ImmutableArray<string> Site { get; init; } = [];

    /// <summary>Whether <c>in:</c> or <c>tag:</c> say where to look, so that only what was written counts.</summary>
    public bool IsAboutTexts => In is not null || Tag is not null;

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Terms.IsEmpty && From is null && In is null && Tag is null && Site.IsEmpty;
}
