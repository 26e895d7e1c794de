using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

public interface IGuidKeyed : IGrainWithGuidKey
{
    Task<Guid> Key();
}

public sealed class GuidKeyedGrain : Grain, IGuidKeyed
{
    public Task<Guid> Key() => Task.FromResult(this.GetPrimaryKey());
}

public interface IIntegerKeyed : IGrainWithIntegerKey
{
    Task<long> Key();
}

public sealed class IntegerKeyedGrain : Grain, IIntegerKeyed
{
    public Task<long> Key() => Task.FromResult(this.GetPrimaryKeyLong());
}

public interface IGuidCompoundKeyed : IGrainWithGuidCompoundKey
{
    Task<(Guid Key, string? Extension)> Key();
}

public sealed class GuidCompoundKeyedGrain : Grain, IGuidCompoundKeyed
{
    public Task<(Guid Key, string? Extension)> Key() => Task.FromResult((this.GetPrimaryKey(out var e), e));
}

public interface IIntegerCompoundKeyed : IGrainWithIntegerCompoundKey
{
    Task<(long Key, string? Extension)> Key();
}

public sealed class IntegerCompoundKeyedGrain : Grain, IIntegerCompoundKeyed
{
    public Task<(long Key, string? Extension)> Key() => Task.FromResult((this.GetPrimaryKeyLong(out var e), e));
}

public interface INamed : IGrainWithStringKey
{
    Task<GrainId> Id();
}

public interface IAlsoNamed : IGrainWithStringKey
{
    Task<string> Key();
}

/// <summary>A plain object with two interfaces and a name of its own.</summary>
[GrainType("special-name")]
public sealed class TwoFacedGrain(IGrainContext context) : IGrainBase, INamed, IAlsoNamed
{
    public IGrainContext GrainContext { get; } = context;

    public Task<GrainId> Id() => Task.FromResult(GrainContext.GrainId);

    public Task<string> Key() => Task.FromResult(GrainContext.GrainId.Key.ToString());
}

public interface IAmbiguous : IGrainWithStringKey
{
    Task<string> Which();
}

public sealed class RedAmbiguousGrain : Grain, IAmbiguous
{
    public Task<string> Which() => Task.FromResult("red");
}

public sealed class BlueAmbiguousGrain : Grain, IAmbiguous
{
    public Task<string> Which() => Task.FromResult("blue");
}

public interface INobody : IGrainWithStringKey;
