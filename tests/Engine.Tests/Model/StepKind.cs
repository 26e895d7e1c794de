namespace Orleans.Embedded.Tests.Model;

/// <summary>The kinds of steps.</summary>
public enum StepKind
{
    /// <summary>Lets other turns run.</summary>
    Yield,

    /// <summary>Calls an actor and waits for the outcome.</summary>
    Call,

    /// <summary>Calls an actor and goes on; the outcome is waited for at the end.</summary>
    CallAndGoOn,

    /// <summary>Starts a timer that ticks once, at once.</summary>
    Tick,

    /// <summary>Ends the activation when it has nothing left to do.</summary>
    Deactivate,

    /// <summary>Has the method throw at its end.</summary>
    Fail,
}
