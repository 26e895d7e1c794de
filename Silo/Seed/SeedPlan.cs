using MyDeclic.Import;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>A made-up population: the same preset, seed and end of its year always give the same.</summary>
internal sealed class SeedPlan
{
    /// <summary>Lays it out.</summary>
    public SeedPlan(SeedPreset preset, ulong seed, DateTimeOffset until, CompanyWorld world)
    {
        Preset = preset;
        Follows = new(preset, seed);
        Communities = new(preset, world, seed);
        var people = SeedPeople.Make(preset, world, seed);
        var posts = new SeedPosts(preset, Communities, people, until, seed);
        Org = new(until - SeedCalendar.Length, people, Follows.All(), Communities.All(), posts.All());
    }

    /// <summary>How large it is.</summary>
    public SeedPreset Preset { get; }

    /// <summary>Who follows whom.</summary>
    public SeedFollows Follows { get; }

    /// <summary>The communities.</summary>
    public SeedCommunities Communities { get; }

    /// <summary>All of it, as it is written.</summary>
    public StreamedOrg Org { get; }
}
