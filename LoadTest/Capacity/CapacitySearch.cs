namespace MyDeclic.LoadTest.Capacity;

/// <summary>
/// Looks for the most virtual members that a server bears: grows until a step breaks, then halves the difference until
/// it is small.
/// </summary>
internal static class CapacitySearch
{
    /// <summary>Most steps of one search.</summary>
    private const int StepsMax = 40;

    /// <summary>The difference, as a share of the members, at which it ends.</summary>
    private const double Fine = 0.1;

    /// <summary>Searches.</summary>
    /// <param name="first">Members of the first step.</param>
    /// <param name="growth">By what they grow.</param>
    /// <param name="most">Members beyond which none are tried.</param>
    /// <param name="isGood">Runs a step.</param>
    /// <returns>The most members with which a step was good; 0 when none was.</returns>
    public static async Task<int> RunAsync(int first, double growth, int most, Func<int, Task<bool>> isGood)
    {
        var (good, bad, members) = (0, 0, Math.Min(first, most));
        for (var step = 0; step < StepsMax; step++)
        {
            if (await isGood(members)) good = members;
            else bad = members;
            if (good == most) break;
            if (bad != 0 && bad - good <= Math.Max(1, bad * Fine)) break;
            members = bad == 0 ? (int)Math.Min(most, Math.Max(members + 1L, members * growth)) : (good + bad) / 2;
            if (members == 0) break;
        }

        return good;
    }
}
