using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>reactions.changed</c>.</summary>
/// <param name="Reactions">How many people gave each kind.</param>
/// <param name="ActorReactions">The kinds that the event's actor gives.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("ReactionsEventData")]
public sealed record ReactionsEventData(
    ImmutableSortedDictionary<string, int> Reactions, ImmutableArray<string> ActorReactions, int Version) : EventData;
