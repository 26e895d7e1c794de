using Orleans.Concurrency;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>Orleans refuses these when they are compiled.</summary>
public interface IUncallable : IGrainWithStringKey
{
    string Property { get; }
}

public sealed class UncallableGrain : Grain, IUncallable
{
    public string Property => "not a task";
}

public interface IOneWayWithResult : IGrainWithStringKey
{
    [OneWay]
    Task<int> Result();
}

public sealed class OneWayWithResultGrain : Grain, IOneWayWithResult
{
    public Task<int> Result() => Task.FromResult(1);
}
