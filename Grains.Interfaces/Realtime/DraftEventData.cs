using MyDeclic.Blog;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>draft.saved</c>, for its author alone.</summary>
/// <param name="Draft">As it is now.</param>
[GenerateSerializer, Immutable, Alias("DraftEventData")]
public sealed record DraftEventData(DraftView Draft) : EventData;
