using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>The ideas of a jam that are followed up, or were declined.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Savings">What they are to bring, and brought.</param>
/// <param name="MayDecide">Whether the caller gives ideas a status.</param>
/// <param name="SeesSelection">Whether the caller is a juror, an animator or a sponsor.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("JamIncubator")]
public sealed record JamIncubator(
    ImmutableArray<IdeaOutcome> Items, JamSavings Savings, bool MayDecide, bool SeesSelection, string Position);
