using Orleans.Concurrency;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain whose methods are held by the test's script, with every way to interleave.</summary>
public interface IWorker : IGrainWithStringKey
{
    Task Hold(string name);

    [ReadOnly]
    Task HoldReadOnly(string name);

    [AlwaysInterleave]
    Task HoldAlways(string name);

    /// <summary>When this has returned, all calls sent before it had their chance to begin.</summary>
    [AlwaysInterleave]
    Task PassBy();

    /// <summary>Records its name when its turn has come.</summary>
    Task Note(string name);

    Task<int> ActivationNumber();

    Task Deactivate();
}
