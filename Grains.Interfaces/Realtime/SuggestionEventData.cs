using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>suggestion.dismissed</c> and <c>suggestion.restored</c>.</summary>
/// <param name="Handle">The person who is not suggested any more, or may be again.</param>
[GenerateSerializer, Immutable, Alias("SuggestionEventData")]
public sealed record SuggestionEventData(string Handle) : EventData;
