using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>post.marked</c>, for one person alone.</summary>
/// <param name="Stars">What the person gives; null for nothing.</param>
/// <param name="Choices">What the person voted for; null when they did not vote.</param>
[GenerateSerializer, Immutable, Alias("MarksEventData")]
public sealed record MarksEventData(int? Stars, ImmutableArray<int>? Choices) : EventData;
