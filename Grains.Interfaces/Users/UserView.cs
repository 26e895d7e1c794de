using Orleans;

namespace MyDeclic.Users;

/// <summary>A person's page.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="JobTitle">Empty when not filled, like the four that follow.</param>
/// <param name="Site">Where the person works.</param>
/// <param name="Country">As the person wrote it.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Bio">Plain text.</param>
/// <param name="Population">What ties the person to the company.</param>
/// <param name="FollowersCount">People who follow this person.</param>
/// <param name="FollowingCount">People this person follows.</param>
/// <param name="IsFollowing">Whether the caller follows this person; null where there is no one caller (events).</param>
/// <param name="CreatedAt">When the account was made.</param>
[GenerateSerializer, Immutable, Alias("UserView")]
public sealed record UserView(
    long Id, string Handle, string Name, string JobTitle, string Site, string Country, string Entity, string Bio,
    Population Population, int FollowersCount, int FollowingCount, bool? IsFollowing, DateTimeOffset CreatedAt);
