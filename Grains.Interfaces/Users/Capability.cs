namespace MyDeclic.Users;

/// <summary>The nine things that a population may or may not do: the columns of the capability matrix.</summary>
public enum Capability
{
    /// <summary>Have a profile that others can consult.</summary>
    HaveProfile,

    /// <summary>Fill and change one's profile.</summary>
    EnrichProfile,

    /// <summary>Join communities, and post and comment in them.</summary>
    TakePartInCommunities,

    /// <summary>Post outside communities, to one's followers.</summary>
    PersonalBlog,

    /// <summary>Search people and open their profiles.</summary>
    ConsultProfiles,

    /// <summary>Create a community and animate it.</summary>
    CreateCommunities,

    /// <summary>Search and browse the directory of communities.</summary>
    BrowseCommunities,

    /// <summary>Read and join public communities.</summary>
    AccessPublicCommunities,

    /// <summary>Ask to join private communities.</summary>
    RequestPrivateAccess,
}
