namespace Orleans.Diagnostics;

/// <summary>The names of the sources of activities, for those who listen.</summary>
public static class ActivitySources
{
    /// <summary>Calls of the application's grains.</summary>
    public const string ApplicationGrainActivitySourceName = "Microsoft.Orleans.Application";

    /// <summary>Calls of grains whose interface is in a namespace of Orleans.</summary>
    public const string RuntimeActivitySourceName = "Microsoft.Orleans.Runtime";

    /// <summary>All of them, as a pattern.</summary>
    public const string AllActivitySourceName = "Microsoft.Orleans.*";
}
