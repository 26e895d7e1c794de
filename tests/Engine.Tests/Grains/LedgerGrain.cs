using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain whose requests interleave, and with them the writes of its state.</summary>
public interface ILedger : IGrainWithStringKey
{
    Task Add(int amount);

    Task Clear();

    Task<int> ReadAgain();
}

[Reentrant]
public sealed class LedgerGrain(
    [PersistentState("ledger", "slow")] IPersistentState<Balance> ledger, Script script) : Grain, ILedger
{
    public Task Add(int amount)
    {
        ledger.State.Amount += amount;
        var write = ledger.WriteStateAsync();
        script.Happen($"asked to add {amount}");
        return write;
    }

    public Task Clear()
    {
        var clear = ledger.ClearStateAsync();
        script.Happen("asked to clear");
        return clear;
    }

    public async Task<int> ReadAgain()
    {
        await ledger.ReadStateAsync();
        return ledger.State.Amount;
    }
}

/// <summary>A storage provider that holds each write until the test lets it go, and then looks at its version.</summary>
public sealed class SlowStorage(Script script) : IGrainStorage
{
    private int _amount;
    private int _version;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.State = (T)(object)new Balance { Amount = _amount };
        grainState.ETag = $"{_version}";
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var amount = ((Balance)(object)grainState.State!).Amount;
        await script.Hold($"write {script.Count("writes")}");
        Advance(grainState, amount);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        script.Happen("cleared");
        Advance(grainState, 0);
        return Task.CompletedTask;
    }

    private void Advance<T>(IGrainState<T> grainState, int amount)
    {
        if (grainState.ETag != $"{_version}")
            throw new InconsistentStateException("overtaken", $"{_version}", grainState.ETag);
        if (amount < 0)
            throw new IOException("below zero");

        _amount = amount;
        grainState.ETag = $"{++_version}";
    }
}
