namespace Orleans.Embedded.Tests.Model;

/// <summary>A call on its way.</summary>
/// <param name="Id">Its number among all calls of the program.</param>
/// <param name="Sender">Who sent it: somebody outside, or one activation of an actor.</param>
/// <param name="Place">Its place among the calls that the sender sent to this actor in this mode; 0 for a timer's tick.</param>
/// <param name="Target">Whom it was sent to.</param>
/// <param name="Mode">How it counts.</param>
/// <param name="Steps">What the method does.</param>
[GenerateSerializer]
[Immutable]
public sealed record SentCall(
    [property: Id(0)] long Id,
    [property: Id(1)] string Sender,
    [property: Id(2)] int Place,
    [property: Id(3)] int Target,
    [property: Id(4)] CallMode Mode,
    [property: Id(5)] Step[] Steps)
{
    public bool Fails => Steps.Any(step => step.Kind == StepKind.Fail);

    public bool IsTick => Place == 0;

    public override string ToString() => $"call {Id} of {Sender} to {Target} ({Mode})";
}
