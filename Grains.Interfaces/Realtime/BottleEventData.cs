using MyDeclic.Bottles;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>bottle.arrived</c> and <c>bottle.changed</c>, told to one person each.</summary>
/// <param name="Bottle">As that person sees it now.</param>
[GenerateSerializer, Immutable, Alias("BottleEventData")]
public sealed record BottleEventData(BottleView Bottle) : EventData;
