using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>What <see cref="IAccount"/> stores.</summary>
[GenerateSerializer]
public sealed class Balance
{
    [Id(0)]
    public int Amount { get; set; }
}

/// <summary>A grain with stored state.</summary>
public interface IAccount : IGrainWithStringKey
{
    Task Deposit(int amount, bool write);

    Task<int> Amount();

    Task<int> AmountOnActivation();

    Task<bool> IsStored();

    Task Clear();

    Task Deactivate();

    /// <summary>Writes the record behind the state's back.</summary>
    Task Tamper(int amount);
}

public sealed class AccountGrain(
    [PersistentState("balance", "memory")] IPersistentState<Balance> balance,
    [PersistentState("notes")] IPersistentState<Balance> notes,
    [Microsoft.Extensions.DependencyInjection.FromKeyedServices("memory")] IGrainStorage storage,
    Script script)
    : Grain, IAccount
{
    private int _onActivation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _onActivation = balance.State.Amount;
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        script.Happen($"account ended: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task Deposit(int amount, bool write)
    {
        balance.State.Amount += amount;
        notes.State.Amount = -1;
        if (write)
            await balance.WriteStateAsync();
    }

    public Task<int> Amount() => Task.FromResult(balance.State.Amount);

    public Task<int> AmountOnActivation() => Task.FromResult(_onActivation);

    public Task<bool> IsStored() => Task.FromResult(balance.RecordExists);

    public Task Clear() => balance.ClearStateAsync();

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task Tamper(int amount)
    {
        var state = new GrainState<Balance>();
        await storage.ReadStateAsync("balance", this.GetGrainId(), state);
        state.State!.Amount = amount;
        await storage.WriteStateAsync("balance", this.GetGrainId(), state);
    }
}

/// <summary>A grain that calls an account.</summary>
public interface ICustomer : IGrainWithStringKey
{
    Task Deposit(string account, int amount);

    Task<int> Visits();
}

[Reentrant]
public sealed class CustomerGrain : Grain, ICustomer
{
    private int _visits;

    public Task Deposit(string account, int amount)
    {
        _visits++;
        return GrainFactory.GetGrain<IAccount>(account).Deposit(amount, write: true);
    }

    public Task<int> Visits() => Task.FromResult(_visits);
}

/// <summary>A grain with the one state of its base class.</summary>
public interface IDiary : IGrainWithStringKey
{
    Task Write(int amount);

    Task<int> ReadAgain();
}

public sealed class DiaryGrain : Grain<Balance>, IDiary
{
    public Task Write(int amount)
    {
        State.Amount = amount;
        return WriteStateAsync();
    }

    public async Task<int> ReadAgain()
    {
        State = new Balance();
        await ReadStateAsync();
        return State.Amount;
    }
}

/// <summary>A grain whose storage provider is missing.</summary>
public interface IHomeless : IGrainWithStringKey
{
    Task Hello();
}

public sealed class HomelessGrain([PersistentState("home", "nowhere")] IPersistentState<Balance> home)
    : Grain, IHomeless
{
    public Task Hello() => home.WriteStateAsync();
}

/// <summary>A grain whose storage provider is broken.</summary>
public interface IUnlucky : IGrainWithStringKey
{
    Task Write();
}

public sealed class UnluckyGrain([PersistentState("luck", "broken")] IPersistentState<Balance> luck) : Grain, IUnlucky
{
    public Task Write() => luck.WriteStateAsync();
}

/// <summary>A storage provider that reads but cannot write.</summary>
public sealed class BrokenStorage : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new IOException("disk full");

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new IOException("disk full");
}
