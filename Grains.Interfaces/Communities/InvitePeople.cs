using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>Invites several people by handles, by what profiles show to everyone, or by e-mail addresses.</summary>
/// <param name="Handles">At most <see cref="Limits.InvitationsPerRequestMax"/>.</param>
/// <param name="Unit">Everybody of a unit, as profiles write it; with <paramref name="Site"/>, of both.</param>
/// <param name="Site">Everybody of a site, as profiles write it.</param>
/// <param name="Emails">A pasted list: addresses with line ends, commas or semicolons between.</param>
[GenerateSerializer, Immutable, Alias("InvitePeople")]
public sealed record InvitePeople(ImmutableArray<string>? Handles, string? Unit, string? Site, string? Emails);
