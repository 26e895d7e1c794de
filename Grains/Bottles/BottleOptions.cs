using System.ComponentModel.DataAnnotations;

namespace MyDeclic.Bottles;

/// <summary>When bottles go to whom: configuration section <c>Bottles</c>. Times count from the throw.</summary>
public sealed class BottleOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Bottles";

    /// <summary>When the first experts are asked.</summary>
    public TimeSpan FirstWave { get; set; } = TimeSpan.Zero;

    /// <summary>When more experts and the tags' followers are.</summary>
    public TimeSpan SecondWave { get; set; } = TimeSpan.FromHours(4);

    /// <summary>When the animators are.</summary>
    public TimeSpan ThirdWave { get; set; } = TimeSpan.FromHours(24);

    /// <summary>When a bottle that nobody answered sinks.</summary>
    public TimeSpan Sunk { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How soon a step that failed, or fell due while no server ran, is tried; at least a minute.</summary>
    public TimeSpan Retry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Experts of the first wave.</summary>
    [Range(1, 50)]
    public int FirstPeople { get; set; } = 5;

    /// <summary>Experts of the second wave.</summary>
    [Range(0, 100)]
    public int SecondPeople { get; set; } = 15;

    /// <summary>Bottles that may wait for one expert at once.</summary>
    [Range(1, 1_000)]
    public int OpenPerExpert { get; set; } = 5;

    /// <summary>What is wrong with these values; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(FirstWave <= SecondWave && SecondWave <= ThirdWave && ThirdWave < Sunk))
            yield return $"{Section}: FirstWave, SecondWave, ThirdWave and Sunk must come in this order.";
        if (Sunk > TimeSpan.FromDays(366)) yield return $"{Section}:Sunk: at most 366 days.";
        if (Retry < TimeSpan.FromMinutes(1) || Retry > TimeSpan.FromDays(1))
            yield return $"{Section}:Retry: must be from one minute to one day.";
    }
}
