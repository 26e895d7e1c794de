namespace MyDeclic.Silo.Seed;

/// <summary>Steps that meet every place of a circle once before they meet any again, so that no list need be shuffled.</summary>
internal static class SeedWalk
{
    // The golden ratio's step spreads neighbours farthest.
    private const double Golden = 0.6180339887;

    /// <summary>Such a step, from <paramref name="wanted"/> on.</summary>
    public static int StepFrom(int wanted, int places)
    {
        var step = Math.Max(1, wanted % places);
        while (!IsCoprime(step, places)) step = (step % (places - 1)) + 1;
        return step;
    }

    /// <summary>A step that takes neighbours far apart.</summary>
    public static int Spreading(int places) => StepFrom((int)(places * Golden), places);

    private static bool IsCoprime(int one, int other)
    {
        while (other != 0) (one, other) = (other, one % other);
        return one == 1;
    }
}
