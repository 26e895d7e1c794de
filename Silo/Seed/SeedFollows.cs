using MyDeclic.Import;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>
/// Who follows whom. People follow ten colleagues or more, few of them hundreds; a third of whom they choose is chosen
/// by fame (Zipf), the others by nearness. All but one in forty follow the hub.
/// </summary>
internal sealed class SeedFollows(SeedPreset preset, ulong seed)
{
    private const int OrdinaryMin = 10;
    private const int OrdinaryMax = 500;
    private const int FamePercent = 35;
    private const int Nearby = 1_000;
    private const int NotTheHubEvery = 40;

    private readonly int _ordinary = preset.Members - SeedPeople.FirstOrdinary;

    /// <summary>All follows, by follower.</summary>
    public IEnumerable<ImportedFollow> All() => Enumerable.Range(0, preset.Members)
        .SelectMany(follower => Of(follower).Select(followee => new ImportedFollow(follower, followee)));

    /// <summary>Whom one person follows, in the order of their places.</summary>
    public int[] Of(int follower)
    {
        var isProbe = follower is >= SeedPeople.FirstProbe and < SeedPeople.FirstOrdinary;
        var dice = SeedDice.Of(seed, SeedSubject.Follows, follower);
        var chosen = new HashSet<int>();
        if (follower != SeedPeople.Hub && (isProbe || follower % NotTheHubEvery != 0)) chosen.Add(SeedPeople.Hub);
        var wanted = isProbe ? SeedPreset.ProbeFollows : chosen.Count + Degree(dice);
        while (chosen.Count < wanted)
        {
            var followee = SeedPeople.FirstOrdinary + Choose(dice, follower);
            if (followee != follower) chosen.Add(followee);
        }

        return [.. chosen.Order()];
    }

    // Pareto's law with the exponent 2: twice the least on average.
    private int Degree(Dice dice) =>
        Math.Min(Math.Min(OrdinaryMax, _ordinary / 4), (int)(OrdinaryMin / Math.Sqrt(1 - dice.Even())));

    private int Choose(Dice dice, int follower)
    {
        if (dice.Next(100) < FamePercent) return dice.Ranked(_ordinary);
        var near = follower - SeedPeople.FirstOrdinary + dice.Next((2 * Nearby) + 1) - Nearby;
        return ((near % _ordinary) + _ordinary) % _ordinary;
    }
}
