using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Users;

/// <summary>Changes one's profile; null leaves a field as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="JobTitle">May be emptied, like the four that follow.</param>
/// <param name="Site">Where one works.</param>
/// <param name="Country">As one writes it.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Bio">Plain text.</param>
/// <param name="Phone">May be emptied, like the four that follow.</param>
/// <param name="ContactEmail">Where to write to the person.</param>
/// <param name="Languages">Replaces the whole list, like the two that follow.</param>
/// <param name="Projects">What the person works on or worked on.</param>
/// <param name="Interests">What the person likes to hear of.</param>
/// <param name="Audiences">Who sees what; null leaves all as it is.</param>
[GenerateSerializer, Immutable, Alias("UpdateProfile")]
public sealed record UpdateProfile(
    string? Name, string? JobTitle, string? Site, string? Country, string? Entity, string? Bio,
    string? Phone = null, string? ContactEmail = null, ImmutableArray<string>? Languages = null,
    ImmutableArray<string>? Projects = null, ImmutableArray<string>? Interests = null,
    ProfileAudiences? Audiences = null);
