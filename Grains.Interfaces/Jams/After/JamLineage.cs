using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Which ideas come from which.</summary>
/// <param name="Ideas">Those with a link, oldest first; at most <see cref="JamAfterLimits.LineageIdeasMax"/>.</param>
/// <param name="Links">Between two of them.</param>
/// <param name="Omitted">Ideas with a link that are left out, those with the fewest links.</param>
[GenerateSerializer, Immutable, Alias("JamLineage")]
public sealed record JamLineage(ImmutableArray<JamLineageIdea> Ideas, ImmutableArray<JamLineageLink> Links, int Omitted);
