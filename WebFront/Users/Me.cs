using System.Collections.Immutable;
using MyDeclic.Colleagues;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Users;

/// <summary>The own account: what others see of it, and what only its person does.</summary>
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
/// <param name="IsFollowing">Always false.</param>
/// <param name="CreatedAt">When the account was made.</param>
/// <param name="Email">The address for signing in.</param>
/// <param name="Capabilities">What the person's population may do.</param>
/// <param name="Phone">Empty when not filled, like the four that follow.</param>
/// <param name="ContactEmail">Where to write to the person.</param>
/// <param name="Languages">In the person's order, like the two that follow.</param>
/// <param name="Projects">What the person works on or worked on.</param>
/// <param name="Interests">What the person likes to hear of.</param>
/// <param name="Skills">The best known first, each with who sees it.</param>
/// <param name="Colleague">Always absent.</param>
/// <param name="MyConfirmations">Always empty.</param>
/// <param name="Audiences">Who sees each part.</param>
/// <param name="Completeness">How much of the profile is filled.</param>
/// <param name="Photo">The id of the portrait; empty when there is none.</param>
/// <param name="MayUpload">Whether this server takes in photos and videos.</param>
/// <param name="Csrf">What writes repeat in <c>X-CSRF-Token</c>; absent when the request came with a token.</param>
public sealed record Me(
    long Id, string Handle, string Name, string JobTitle, string Site, string Country, string Entity, string Bio,
    Population Population, int FollowersCount, int FollowingCount, bool? IsFollowing, DateTimeOffset CreatedAt,
    string Email, ImmutableArray<Capability> Capabilities, string Phone, string ContactEmail,
    ImmutableArray<string> Languages, ImmutableArray<string> Projects, ImmutableArray<string> Interests,
    ImmutableArray<SkillView> Skills, ColleagueState? Colleague, ImmutableArray<string>? MyConfirmations,
    ProfileAudiences Audiences, Completeness Completeness, string Photo, bool MayUpload, string? Csrf)
{
    /// <summary>The account as the request's session may see it.</summary>
    internal static Me Of(MeView me, RequestSession session, bool mayUpload) => new(
        me.User.Id, me.User.Handle, me.User.Name, me.User.JobTitle, me.User.Site, me.User.Country, me.User.Entity,
        me.User.Bio, me.User.Population, me.User.FollowersCount, me.User.FollowingCount, me.User.IsFollowing,
        me.User.CreatedAt, me.Email, me.Capabilities, me.User.Phone, me.User.ContactEmail, me.User.Languages,
        me.User.Projects, me.User.Interests, me.User.Skills, me.User.Colleague, me.User.MyConfirmations,
        me.Audiences, me.Completeness, me.User.Photo, mayUpload,
        session.IsCookie ? session.Csrf : null);
}
