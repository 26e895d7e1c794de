using MyDeclic.Asks;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>ask.planned</c> and <c>ask.changed</c>.</summary>
/// <param name="Ask">As it is now.</param>
[GenerateSerializer, Immutable, Alias("AskEventData")]
public sealed record AskEventData(AskView Ask) : EventData;
