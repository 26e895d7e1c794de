namespace Orleans.Embedded.Tests.Grains;

internal sealed record Secret(string Text);

/// <summary>An interface, and a type of its own, that only this assembly sees.</summary>
internal interface IHidden : IGrainWithStringKey
{
    Task<Secret> Tell(Secret secret, IReadOnlyList<Secret[]> others);
}

internal sealed class HiddenGrain : Grain, IHidden
{
    public Task<Secret> Tell(Secret secret, IReadOnlyList<Secret[]> others) => Task.FromResult(others[0][0]);
}
