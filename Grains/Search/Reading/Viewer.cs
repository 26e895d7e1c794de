using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>Who searches, in the terms of the access rule inside every statement.</summary>
/// <param name="Id">The caller.</param>
/// <param name="Open">1 when the caller may read public communities.</param>
/// <param name="Browse">1 when the caller may browse the directory of communities.</param>
/// <param name="Populations">Populations whose profiles the caller may consult; none when the caller may consult none.</param>
internal sealed record Viewer(long Id, int Open, int Browse, long[] Populations)
{
    /// <summary>Whether anybody may be found at all.</summary>
    public bool MayConsult => Populations.Length > 0;

    /// <summary>What the matrix says of the caller.</summary>
    public static Viewer Of(Caller caller, CapabilityMatrix capabilities) => new(
        caller.UserId,
        capabilities.Allows(caller.Population, Capability.AccessPublicCommunities) ? 1 : 0,
        capabilities.Allows(caller.Population, Capability.BrowseCommunities) ? 1 : 0,
        capabilities.Allows(caller.Population, Capability.ConsultProfiles)
            ? [.. Enum.GetValues<Population>().Where(one => capabilities.Allows(one, Capability.HaveProfile))
                .Select(one => (long)one)]
            : []);
}
