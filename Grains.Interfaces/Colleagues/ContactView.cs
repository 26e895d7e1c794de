using Orleans;

namespace MyDeclic.Colleagues;

/// <summary>A person in the caller's contact list: what the caller may see, the rest empty.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="JobTitle">Empty when not filled or hidden, like the five that follow.</param>
/// <param name="Site">Where the person works.</param>
/// <param name="Country">As the person wrote it.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Phone">As the person wrote it.</param>
/// <param name="ContactEmail">Where to write to the person.</param>
/// <param name="IsFollowing">Whether the caller follows the person.</param>
/// <param name="State">What ties the caller to the person.</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable, Alias("ContactView")]
public sealed record ContactView(
    string Handle, string Name, string JobTitle, string Site, string Country, string Entity, string Phone,
    string ContactEmail, bool IsFollowing, ColleagueState State, DateTimeOffset Since);
