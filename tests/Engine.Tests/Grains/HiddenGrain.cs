namespace Orleans.Embedded.Tests.Grains;

[GenerateSerializer]
[Immutable]
internal sealed record Secret([property: Id(0)] string Text);

/// <summary>An interface, and a type of its own, that only this assembly sees.</summary>
internal interface IHidden : IGrainWithStringKey
{
    Task<Secret> Tell(Secret secret, List<Secret[]> others);
}

internal sealed class HiddenGrain : Grain, IHidden
{
    public Task<Secret> Tell(Secret secret, List<Secret[]> others) => Task.FromResult(others[0][0]);
}
