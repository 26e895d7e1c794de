using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A page of jams.</summary>
/// <param name="Items">The one that ends last first.</param>
/// <param name="Next">Continues the list; null at its end.</param>
/// <param name="Now">The server's clock, so that countdowns are right on a device whose clock is not.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("JamPage")]
public sealed record JamPage(ImmutableArray<JamView> Items, string? Next, DateTimeOffset Now, string Position);
