namespace MyDeclic.Communities;

/// <summary>When communities sleep: configuration section <c>Communities</c>.</summary>
public sealed class CommunityOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Communities";

    /// <summary>How long nothing is posted or commented until a community sleeps.</summary>
    public TimeSpan SleepsAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How often that is looked at.</summary>
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>What is wrong with these values; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (SleepsAfter <= TimeSpan.Zero || SleepsAfter > TimeSpan.FromDays(3_660))
            yield return $"{Section}:SleepsAfter: more than nothing, at most ten years.";
        if (CheckEvery < TimeSpan.FromSeconds(1) || CheckEvery > TimeSpan.FromDays(7))
            yield return $"{Section}:CheckEvery: from one second to seven days.";
    }
}
