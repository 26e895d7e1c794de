using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>What populations draw their shapes from.</summary>
internal static class SeedDice
{
    private const int Fineness = 1 << 24;

    /// <summary>The dice of one subject of one kind: draws for a person do not move those for a post.</summary>
    public static Dice Of(ulong seed, SeedSubject kind, int subject) => new(seed, ((ulong)kind << 40) | (uint)subject);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public static double Even(this Dice dice) => dice.Next(Fineness) / (double)Fineness;

    /// <summary>A place among <paramref name="count"/>, the first ones far more likely: a tenth draws a third.</summary>
    public static int Early(this Dice dice, int count)
    {
        var even = dice.Even();
        return (int)(even * even * count);
    }

    /// <summary>A rank among <paramref name="count"/> with a heavy tail: each is as likely as one over it (Zipf).</summary>
    public static int Ranked(this Dice dice, int count) => Math.Min(count - 1, (int)Math.Pow(count, dice.Even()) - 1);

    /// <summary>A number of at least 1, with <paramref name="mean"/> as the scale of what comes on top (exponential).</summary>
    public static int AtLeastOne(this Dice dice, double mean) => 1 + (int)(-mean * Math.Log(1 - dice.Even()));
}
