namespace Orleans.Runtime;

/// <summary>Stages of an activation's life.</summary>
public static class GrainLifecycleStage
{
    /// <summary>Before all others.</summary>
    public const int First = int.MinValue;

    /// <summary>Persistent state is read here.</summary>
    public const int SetupState = 1000;

    /// <summary>For what needs the state; <see cref="IGrainBase.OnActivateAsync"/> runs after all stages.</summary>
    public const int Activate = 2000;

    /// <summary>After all others.</summary>
    public const int Last = int.MaxValue;
}
