using Orleans;

namespace MyDeclic.Users;

/// <summary>Who sees each part of a profile; in a change, null leaves a part as it is.</summary>
/// <param name="JobTitle">Of the job title.</param>
/// <param name="Entity">Of the organisational unit.</param>
/// <param name="Site">Of the place of work.</param>
/// <param name="Country">Of the country.</param>
/// <param name="Bio">Of the biography.</param>
/// <param name="Phone">Of the telephone number.</param>
/// <param name="ContactEmail">Of the address to write to.</param>
/// <param name="Languages">Of the languages.</param>
/// <param name="Projects">Of the projects.</param>
/// <param name="Interests">Of the interests.</param>
/// <param name="Colleagues">Of the list of colleagues; <see cref="Audience.Me"/> also hides one in others' lists.</param>
/// <param name="Photo">Of the photo.</param>
[GenerateSerializer, Immutable, Alias("ProfileAudiences")]
public sealed record ProfileAudiences(
    Audience? JobTitle = null, Audience? Entity = null, Audience? Site = null, Audience? Country = null,
    Audience? Bio = null, Audience? Phone = null, Audience? ContactEmail = null, Audience? Languages = null,
    Audience? Projects = null, Audience? Interests = null, Audience? Colleagues = null,
    Audience? Photo = null);
