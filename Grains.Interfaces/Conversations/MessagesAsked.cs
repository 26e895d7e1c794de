using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Which messages are asked for: the newest, unless one of the numbers is given.</summary>
/// <param name="Before">Those that end before this number.</param>
/// <param name="After">Those that follow this number.</param>
/// <param name="Around">Those around this number.</param>
/// <param name="Limit">How many, between 1 and <see cref="Limits.PageItemsMax"/>.</param>
[GenerateSerializer, Immutable, Alias("MessagesAsked")]
public sealed record MessagesAsked(int? Before, int? After, int? Around, int Limit = Limits.PageItemsDefault);
