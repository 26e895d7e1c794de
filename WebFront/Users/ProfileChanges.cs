using System.Collections.Immutable;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Users;

/// <summary>Body of <c>PATCH /me</c>; an absent field stays as it is.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="JobTitle">May be emptied, like the nine that follow.</param>
/// <param name="Site">Where one works.</param>
/// <param name="Country">As one writes it.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Bio">Plain text.</param>
/// <param name="Phone">Digits, spaces and <c>+ - ( ) . /</c>.</param>
/// <param name="ContactEmail">Where to write to one; not the address for signing in.</param>
/// <param name="Languages">Replaces the whole list, like the two that follow.</param>
/// <param name="Projects">What one works on or worked on.</param>
/// <param name="Interests">What one likes to hear of.</param>
/// <param name="Audiences">Who sees what; parts that are absent stay as they are.</param>
public sealed record ProfileChanges(
    string? Name, string? JobTitle, string? Site, string? Country, string? Entity, string? Bio, string? Phone,
    string? ContactEmail, ImmutableArray<string>? Languages, ImmutableArray<string>? Projects,
    ImmutableArray<string>? Interests, ProfileAudiences? Audiences)
{
    /// <summary>The command.</summary>
    internal UpdateProfile ToCommand() => new(
        Name, JobTitle, Site, Country, Entity, Bio, Phone, ContactEmail, Languages, Projects, Interests, Audiences);
}
