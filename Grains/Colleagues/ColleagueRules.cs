using System.Collections.Immutable;
using MyDeclic.Users;

namespace MyDeclic.Colleagues;

/// <summary>Who may be whose colleague, and who sees it.</summary>
internal static class ColleagueRules
{
    /// <summary>How long somebody who declined is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(Limits.DaysBetweenAsks);

    /// <summary>Whether people of a population have colleagues: they are seen, and see the others.</summary>
    public static bool MayConnect(CapabilityMatrix capabilities, Population population) =>
        capabilities.Allows(population, Capability.HaveProfile)
        && capabilities.Allows(population, Capability.ConsultProfiles);

    /// <summary>The populations that <see cref="MayConnect"/>.</summary>
    public static ImmutableArray<long> Connecting(CapabilityMatrix capabilities) =>
    [
        .. Enum.GetValues<Population>()
            .Where(population => MayConnect(capabilities, population))
            .Select(population => (long)population),
    ];

    /// <summary>Null when the person may be asked again; otherwise the refusal that says when.</summary>
    public static Refusal? CheckRest(ColleagueTie tie, DateTimeOffset now)
    {
        if (tie.State != ColleagueTie.Declined) return null;
        var left = DateTimeOffset.FromUnixTimeMilliseconds(tie.Since) + Rest - now;
        return left <= TimeSpan.Zero
            ? null
            : new(
                ErrorCode.RecentlyDeclined, $"One may ask again {Limits.DaysBetweenAsks} days after the answer.",
                RetryAfterSeconds: (int)Math.Ceiling(left.TotalSeconds));
    }

    /// <summary>
    /// Whether a list of colleagues with an audience is shown to somebody who is tied to its person like that.
    /// </summary>
    public static bool MayRead(Audience list, bool isOwn, ColleagueState state) =>
        isOwn || list == Audience.Everyone || (list == Audience.Colleagues && state == ColleagueState.Colleague);
}
