using System.Collections.Immutable;
using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>A page of ideas.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="After">Continues the list; absent at its end.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record IdeaList(ImmutableArray<IdeaView> Items, string? After, string Position);
