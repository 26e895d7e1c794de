namespace Orleans;

/// <summary>Stages of a silo's life. They start in ascending and end in descending order.</summary>
public static class ServiceLifecycleStage
{
    /// <summary>Before all others.</summary>
    public const int First = int.MinValue;

    /// <summary>The runtime itself.</summary>
    public const int RuntimeInitialize = 2000;

    /// <summary>What the runtime needs to run.</summary>
    public const int RuntimeServices = 4000;

    /// <summary>Storage.</summary>
    public const int RuntimeStorageServices = 6000;

    /// <summary>What the runtime's own grains need.</summary>
    public const int RuntimeGrainServices = 8000;

    /// <summary>After the runtime's own grains.</summary>
    public const int AfterRuntimeGrainServices = 8100;

    /// <summary>The application's services.</summary>
    public const int ApplicationServices = 10000;

    /// <summary>At the stop, here all activations end: later stages may still call grains, earlier ones not.</summary>
    public const int GrainDeactivation = 19998;

    /// <summary>From here on calls from outside are taken.</summary>
    public const int BecomeActive = 19999;

    /// <summary>The silo serves.</summary>
    public const int Active = 20000;

    /// <summary>After all others.</summary>
    public const int Last = int.MaxValue;
}
