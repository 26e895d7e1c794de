namespace Orleans.Embedded.Tests.Model;

/// <summary>What a program, or a method of an actor, does next.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">Which actor it calls.</param>
/// <param name="Mode">How it calls it.</param>
/// <param name="Steps">What the called method does, or the timer's callback.</param>
[GenerateSerializer]
[Immutable]
public sealed record Step(
    [property: Id(0)] StepKind Kind,
    [property: Id(1)] int Target = 0,
    [property: Id(2)] CallMode Mode = CallMode.Exclusive,
    [property: Id(3)] Step[]? Steps = null)
{
    /// <summary>A form in which a failed program can be read.</summary>
    public override string ToString() => Kind switch
    {
        StepKind.Call => $"{Mode} {Target}{Inner}",
        StepKind.CallAndGoOn => $"{Mode} {Target}{Inner} (go on)",
        StepKind.Tick => $"Tick{Inner}",
        _ => $"{Kind}",
    };

    private string Inner => $"[{string.Join("; ", Steps!.AsEnumerable())}]";
}
