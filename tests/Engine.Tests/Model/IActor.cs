using Orleans.Concurrency;

namespace Orleans.Embedded.Tests.Model;

/// <summary>A grain that does what it is told, and tells the recorder of the program that its key names.</summary>
public interface IActor : IGrainWithStringKey
{
    Task Run(SentCall call);

    [ReadOnly]
    Task RunReadOnly(SentCall call);

    [AlwaysInterleave]
    Task RunInterleaving(SentCall call);

    [OneWay]
    Task RunOneWay(SentCall call);
}

public interface IPlainActor : IActor;

public interface IReentrantActor : IActor;
