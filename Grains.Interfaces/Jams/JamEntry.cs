using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Where in a jam a post that is an idea stands: checked and stored with the post.</summary>
/// <param name="JamId">The jam.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="BuildsOn">The idea that it builds on; null for none.</param>
/// <param name="CoAuthors">User ids of who wrote it along.</param>
[GenerateSerializer, Immutable, Alias("JamEntry")]
public sealed record JamEntry(long JamId, int Theme, long? BuildsOn, ImmutableArray<long> CoAuthors);
