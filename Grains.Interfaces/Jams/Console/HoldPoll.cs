using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Holds a quick poll, in place of the one before.</summary>
/// <param name="Question">One line, not empty.</param>
/// <param name="Options">2 to 6 different lines.</param>
/// <param name="Seconds">How long it stays open; null for two minutes.</param>
[GenerateSerializer, Immutable, Alias("HoldPoll")]
public sealed record HoldPoll(string? Question, ImmutableArray<string> Options, int? Seconds);
