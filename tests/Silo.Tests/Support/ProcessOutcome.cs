namespace MyDeclic.Silo.Tests.Support;

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it complained of.</param>
/// <param name="ProcessorTime">The CPU time that it used, in user mode and in the kernel, on all cores.</param>
public sealed record ProcessOutcome(int Code, string Output, string Errors, TimeSpan ProcessorTime)
{
    /// <summary>Both streams.</summary>
    public string Everything => Output + Errors;
}
