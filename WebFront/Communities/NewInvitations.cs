using System.Collections.Immutable;

namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>POST /communities/{slug}/invitations</c>: handles, or unit and site, or e-mail addresses.</summary>
/// <param name="Handles">Whom.</param>
/// <param name="Unit">Everybody of a unit.</param>
/// <param name="Site">Everybody of a site.</param>
/// <param name="Emails">A pasted list of addresses.</param>
public sealed record NewInvitations(ImmutableArray<string>? Handles, string? Unit, string? Site, string? Emails);
