using Orleans;

namespace MyDeclic.Users;

/// <summary>Changes one's profile; null leaves a field as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="JobTitle">May be emptied, like the four that follow.</param>
/// <param name="Site">Where one works.</param>
/// <param name="Country">As one writes it.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Bio">Plain text.</param>
[GenerateSerializer, Immutable, Alias("UpdateProfile")]
public sealed record UpdateProfile(
    string? Name, string? JobTitle, string? Site, string? Country, string? Entity, string? Bio);
