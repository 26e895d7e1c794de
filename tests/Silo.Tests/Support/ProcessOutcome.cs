namespace MyDeclic.Silo.Tests.Support;

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it complained of.</param>
/// <param name="Took">From its start to its end.</param>
public sealed record ProcessOutcome(int Code, string Output, string Errors, TimeSpan Took)
{
    /// <summary>Both streams.</summary>
    public string Everything => Output + Errors;
}
