using System.Collections.Immutable;

namespace MyDeclic.Users;

/// <summary>Who may consult a profile: the slice's one place.</summary>
internal static class UserRules
{
    /// <summary>Whether the caller may open this person's page; one's own always.</summary>
    public static bool MayConsult(CapabilityMatrix capabilities, Caller caller, UserRecord user) =>
        caller.UserId == user.Id
        || (capabilities.Allows(caller.Population, Capability.ConsultProfiles)
            && capabilities.Allows(user.Population, Capability.HaveProfile));

    /// <summary>The populations whose people have a profile.</summary>
    public static ImmutableArray<long> WithProfile(CapabilityMatrix capabilities) =>
    [
        .. Enum.GetValues<Population>()
            .Where(population => capabilities.Allows(population, Capability.HaveProfile))
            .Select(population => (long)population),
    ];
}
