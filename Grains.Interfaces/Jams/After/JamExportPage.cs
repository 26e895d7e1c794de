using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Some of the ideas of a jam, as they are exported.</summary>
/// <param name="Title">The jam's.</param>
/// <param name="Rows">Oldest first; at most <see cref="JamAfterLimits.ExportPageIdeas"/>.</param>
/// <param name="IsLast">Whether no more follow.</param>
[GenerateSerializer, Immutable, Alias("JamExportPage")]
public sealed record JamExportPage(string Title, ImmutableArray<JamExportRow> Rows, bool IsLast);
