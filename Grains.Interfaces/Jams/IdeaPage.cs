using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A page of ideas.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Next">Continues the list; null at its end.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("IdeaPage")]
public sealed record IdeaPage(ImmutableArray<IdeaView> Items, string? Next, string Position);
