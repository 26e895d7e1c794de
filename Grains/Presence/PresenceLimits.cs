namespace MyDeclic.Presence;

/// <summary>Every limit of presence, with its unit.</summary>
public static class PresenceLimits
{
    /// <summary>How long after the last connection somebody still counts as there: a reload is no leaving.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>How long a server that does not report counts as alive.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>Changes kept for servers that ask for what is new; one further behind is told of everybody.</summary>
    public const int ChangesKept = 20_000;
}
