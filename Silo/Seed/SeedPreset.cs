namespace MyDeclic.Silo.Seed;

/// <summary>How large a made-up population is. The figures of the first three are those of a real roll-out.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="Members">People.</param>
/// <param name="Communities">Communities.</param>
/// <param name="Filled">People who filled their profile.</param>
public sealed record SeedPreset(string Name, int Members, int Communities, int Filled)
{
    /// <summary>People whom each probe follows.</summary>
    public const int ProbeFollows = 500;

    /// <summary>Communities that each probe is in.</summary>
    public const int ProbeCommunities = 50;

    /// <summary>Probes: one to name, and others like it, so that a measurement meets each of them for the first time.</summary>
    public const int Probes = 40;

    /// <summary>People who get a bearer token, beside the probes.</summary>
    public const int CastMax = 200;

    // A million posts for 105 000 people in a year; the smaller ones in proportion.
    private const long FullPosts = 1_000_000;
    private const long FullMembers = 105_000;

    /// <summary>All of them. The smallest is for tests and for trying out.</summary>
    public static IReadOnlyList<SeedPreset> All { get; } =
    [
        new("trial", 600, 60, 250),
        new("launch", 4_300, 420, 2_000),
        new("six-months", 8_726, 800, 3_500),
        new("roll-out", 105_000, 4_000, 42_000),
    ];

    /// <summary>Posts of the past year.</summary>
    public int Posts => (int)(Members * FullPosts / FullMembers);

    /// <summary>Members of the largest community.</summary>
    public int LargestCommunity => Members * 12 / 100;
}
