using System.Collections.Immutable;

namespace MyDeclic.Bottles;

/// <summary>What the router is asked.</summary>
/// <param name="AskerId">Never routed to.</param>
/// <param name="Tags">Lower case, without the sign.</param>
/// <param name="Words">Stems of the text, as <c>Analyzer</c> makes them; repeated ones count once.</param>
/// <param name="Languages">Languages that an answer may be in, folded.</param>
/// <param name="Now">All evidence is older; it fades from here.</param>
internal sealed record Question(
    long AskerId, ImmutableArray<string> Tags, ImmutableArray<string> Words, ImmutableArray<string> Languages,
    DateTimeOffset Now)
{
    /// <summary>Words of the text as written, alone and two in a row: skills may be named so.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];
}
