using Orleans.Embedded.Runtime.Catalog;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>Knows whose turn the current thread runs.</summary>
internal static class CurrentTarget
{
    [ThreadStatic]
    private static CallTarget? t_value;

    /// <summary>The target whose turn runs on this thread; null outside of turns.</summary>
    public static CallTarget? Value
    {
        get => t_value;
        set => t_value = value;
    }

    /// <summary>The activation whose turn runs on this thread, if it is an activation's.</summary>
    public static Activation? Activation => t_value as Activation;
}
