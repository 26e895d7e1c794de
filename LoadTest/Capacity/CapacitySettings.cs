namespace MyDeclic.LoadTest.Capacity;

/// <summary>How the capacity is searched for.</summary>
/// <param name="First">Virtual members of the first step.</param>
/// <param name="Growth">By what the members of a step grow for the next.</param>
/// <param name="Most">Virtual members beyond which none are tried.</param>
/// <param name="Step">How long a step lasts.</param>
/// <param name="Think">Time from one search of a member to the next.</param>
/// <param name="P99Max">The 99th percentile that breaks it.</param>
/// <param name="ErrorsMax">The share of failed searches that breaks it.</param>
internal sealed record CapacitySettings(
    int First, double Growth, int Most, TimeSpan Step, TimeSpan Think, TimeSpan P99Max, double ErrorsMax);
