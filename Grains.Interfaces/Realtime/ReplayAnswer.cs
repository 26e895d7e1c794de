using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Past events, or that they cannot be had.</summary>
/// <param name="Events">In log order, only what the caller may see now.</param>
/// <param name="IsGap">There are more than <see cref="Limits.ReplayEventsMax"/>, or the log no longer holds them.</param>
[GenerateSerializer, Immutable, Alias("ReplayAnswer")]
public sealed record ReplayAnswer(ImmutableArray<LiveEvent> Events, bool IsGap);
