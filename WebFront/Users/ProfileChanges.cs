namespace MyDeclic.WebFront.Users;

/// <summary>Body of <c>PATCH /me</c>; an absent field stays as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="JobTitle">May be emptied, like the four that follow.</param>
/// <param name="Site">Where one works.</param>
/// <param name="Country">As one writes it.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Bio">Plain text.</param>
public sealed record ProfileChanges(
    string? Name, string? JobTitle, string? Site, string? Country, string? Entity, string? Bio);
