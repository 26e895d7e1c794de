using System.Collections.Immutable;
using MyDeclic.Colleagues;
using Orleans;

namespace MyDeclic.Users;

/// <summary>A person's page, as one audience sees it: what is hidden from it is empty, like what is not filled.</summary>
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
/// <param name="Phone">Empty when not filled, like the four that follow.</param>
/// <param name="ContactEmail">Where to write to the person; not the address for signing in.</param>
/// <param name="Languages">In the person's order, like the two that follow.</param>
/// <param name="Projects">What the person works on or worked on.</param>
/// <param name="Interests">What the person likes to hear of.</param>
/// <param name="Skills">The best known first.</param>
/// <param name="Colleague">What ties the caller to the person; null for oneself and where there is no one caller.</param>
/// <param name="MyConfirmations">The skills that the caller confirmed; null where there is no one caller.</param>
/// <param name="Photo">The id of the portrait, whose files are at <c>/media/{id}/{s|m|l}</c>; empty when there is none.</param>
[GenerateSerializer, Immutable, Alias("UserView")]
public sealed record UserView(
    long Id, string Handle, string Name, string JobTitle, string Site, string Country, string Entity, string Bio,
    Population Population, int FollowersCount, int FollowingCount, bool? IsFollowing, DateTimeOffset CreatedAt,
    string Phone, string ContactEmail, ImmutableArray<string> Languages, ImmutableArray<string> Projects,
    ImmutableArray<string> Interests, ImmutableArray<SkillView> Skills, ColleagueState? Colleague,
    ImmutableArray<string>? MyConfirmations, string Photo);
