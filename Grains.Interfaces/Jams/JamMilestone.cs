using Orleans;

namespace MyDeclic.Jams;

/// <summary>What a post tells of a jam.</summary>
/// <param name="JamId">The jam.</param>
/// <param name="Populations">
/// Who is told, where followers of the jam alone are: the sum of 1 &lt;&lt; population. 0 where the community is told as well.
/// </param>
/// <param name="Ideas">The round number of ideas that it reached; null for all else.</param>
[GenerateSerializer, Immutable, Alias("JamMilestone")]
public sealed record JamMilestone(long JamId, long Populations, int? Ideas);
