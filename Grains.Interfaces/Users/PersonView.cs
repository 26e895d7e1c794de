using Orleans;

namespace MyDeclic.Users;

/// <summary>A person in a list.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="JobTitle">Empty when not filled.</param>
/// <param name="Site">Empty when not filled.</param>
/// <param name="Country">Empty when not filled.</param>
/// <param name="Entity">Empty when not filled.</param>
/// <param name="IsFollowing">Whether the caller follows this person.</param>
[GenerateSerializer, Immutable, Alias("PersonView")]
public sealed record PersonView(
    string Handle, string Name, string JobTitle, string Site, string Country, string Entity, bool IsFollowing);
