using System.Collections.Immutable;

namespace MyDeclic.Markdown;

/// <summary>What a text refers to.</summary>
/// <param name="Tags">Its different <c>#tags</c>, lower-cased, without the sign, in order.</param>
/// <param name="Handles">The different handles it mentions, whether or not they name somebody.</param>
/// <param name="Link">Its first link to a page; null when there is none.</param>
internal sealed record WrittenText(ImmutableArray<string> Tags, ImmutableArray<string> Handles, string? Link = null);
