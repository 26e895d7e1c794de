using System.Collections.Immutable;

namespace MyDeclic.WebFront.Presence;

/// <summary>The argument of the client's <c>presence</c>, and the answer of <c>Look</c>.</summary>
/// <param name="People">Those of whom something is told; of others nothing.</param>
internal sealed record PresenceNotice(ImmutableArray<PersonPresence> People);
