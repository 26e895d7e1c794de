using System.Collections.Immutable;
using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>A page of jams.</summary>
/// <param name="Items">The one that ends last first.</param>
/// <param name="Before">Continues the list; absent at its end.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record JamList(ImmutableArray<JamView> Items, string? Before, DateTimeOffset Now, string Position);
