using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>An interface with everything that a cluster wants to know of interfaces.</summary>
[Version(2)]
[Alias("Versioned")]
[GrainInterfaceType("versioned")]
public interface IVersioned : IGrainWithStringKey
{
    [Alias("Hello")]
    Task<string> Hello();
}

[Orleans.Placement.PreferLocalPlacement]
public sealed class VersionedGrain : Grain, IVersioned
{
    public Task<string> Hello() => Task.FromResult("version 2");
}
