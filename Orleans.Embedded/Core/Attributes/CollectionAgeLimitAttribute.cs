using System.Globalization;

namespace Orleans;

/// <summary>Sets how long activations of a class may be idle; wins over the options.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class CollectionAgeLimitAttribute : Attribute
{
    /// <summary>The least limit, which a smaller sum is taken for.</summary>
    public static readonly TimeSpan MinAgeLimit = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_always = TimeSpan.FromDays(short.MaxValue);
    private readonly TimeSpan? _period;

    /// <summary>Sets the limit by its parts.</summary>
    public CollectionAgeLimitAttribute()
    {
    }

    /// <summary>Sets the limit by a text.</summary>
    /// <param name="inactivityPeriod">The limit as a <see cref="TimeSpan"/>: <c>00:05:00</c> for five minutes.</param>
    public CollectionAgeLimitAttribute(string inactivityPeriod) =>
        _period = TimeSpan.Parse(inactivityPeriod, CultureInfo.InvariantCulture);

    /// <summary>Days, added to the other parts.</summary>
    public double Days { get; set; }

    /// <summary>Hours, added to the other parts.</summary>
    public double Hours { get; set; }

    /// <summary>Minutes, added to the other parts.</summary>
    public double Minutes { get; set; }

    /// <summary>Whether activations are never collected for being idle.</summary>
    public bool AlwaysActive { get; set; }

    /// <summary>The limit; some ninety years where there is none.</summary>
    public TimeSpan AgeLimit => _period ?? (AlwaysActive ? s_always : SumOfParts);

    internal TimeSpan Amount => AlwaysActive ? Timeout.InfiniteTimeSpan : AgeLimit;

    private TimeSpan SumOfParts
    {
        get
        {
            var sum = TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
            return sum < MinAgeLimit ? MinAgeLimit : sum;
        }
    }
}
