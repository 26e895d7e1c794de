namespace Orleans;

/// <summary>Sets how long activations of a class may be idle; wins over the options.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class CollectionAgeLimitAttribute : Attribute
{
    /// <summary>The least limit, which a limit of zero or less is taken for.</summary>
    public readonly TimeSpan MinAgeLimit = TimeSpan.FromMinutes(1);

    /// <summary>Days, added to the other parts.</summary>
    public double Days { get; set; }

    /// <summary>Hours, added to the other parts.</summary>
    public double Hours { get; set; }

    /// <summary>Minutes, added to the other parts.</summary>
    public double Minutes { get; set; }

    /// <summary>Whether activations are never collected for being idle.</summary>
    public bool AlwaysActive { get; set; }

    /// <summary>The limit.</summary>
    public TimeSpan Amount
    {
        get
        {
            if (AlwaysActive)
                return Timeout.InfiniteTimeSpan;

            var sum = TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
            return sum <= TimeSpan.Zero ? MinAgeLimit : sum;
        }
    }
}
