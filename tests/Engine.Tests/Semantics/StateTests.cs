using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class StateTests : SiloTest
{
    private IAccount Account => Silo.Grain<IAccount>();

    [Fact]
    public async Task A_grain_without_a_record_starts_with_a_new_state()
    {
        Assert.Equal(0, await Account.Amount().Soon());
        Assert.False(await Account.IsStored().Soon());
    }

    [Fact]
    public async Task Written_state_is_read_before_the_next_activation()
    {
        await Account.Deposit(5, write: true).Soon();
        Assert.True(await Account.IsStored().Soon());
        await Account.Deactivate().Soon();
        Assert.Equal(5, await Account.AmountOnActivation().Soon());
    }

    [Fact]
    public async Task State_that_was_not_written_is_lost()
    {
        await Account.Deposit(5, write: true).Soon();
        await Account.Deposit(100, write: false).Soon();
        await Account.Deactivate().Soon();
        Assert.Equal(5, await Account.Amount().Soon());
    }

    [Fact]
    public async Task Cleared_state_is_new_and_has_no_record()
    {
        await Account.Deposit(5, write: true).Soon();
        await Account.Clear().Soon();
        Assert.Equal(0, await Account.Amount().Soon());
        Assert.False(await Account.IsStored().Soon());
        await Account.Deposit(7, write: true).Soon();
    }

    [Fact]
    public async Task A_write_over_a_record_changed_by_another_fails_and_the_grain_starts_over()
    {
        await Account.Deposit(5, write: true).Soon();
        await Account.Tamper(50).Soon();
        await Assert.ThrowsAsync<InconsistentStateException>(() => Account.Deposit(1, write: true).Soon());
        await Script.Happened("account ended: ApplicationError");
        Assert.Equal(50, await Account.AmountOnActivation().Soon());
        await Account.Deposit(1, write: true).Soon();
    }

    [Fact]
    public async Task An_inconsistent_state_ends_only_the_grain_that_wrote()
    {
        var customer = Silo.Grain<ICustomer>();
        await customer.Deposit("one", 5).Soon();
        await Account.Tamper(50).Soon();
        await Assert.ThrowsAsync<InconsistentStateException>(() => customer.Deposit("one", 1).Soon());
        Assert.Equal(2, await customer.Visits().Soon());
    }

    [Fact]
    public async Task A_grain_can_have_its_state_from_its_base_class()
    {
        await Silo.Grain<IDiary>().Write(3).Soon();
        Assert.Equal(3, await Silo.Grain<IDiary>().ReadAgain().Soon());
    }

    [Fact]
    public async Task A_missing_storage_provider_fails_the_activation()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Silo.Grain<IHomeless>().Hello().Soon());
        Assert.IsType<BadProviderConfigException>(exception.GetBaseException());
    }

    [Fact]
    public async Task A_failing_storage_provider_is_wrapped_in_a_runtime_exception()
    {
        await using var silo = await TestSilo.StartAsync(builder =>
            builder.Services.AddKeyedSingleton<IGrainStorage, BrokenStorage>("broken"));
        var exception = await Assert.ThrowsAsync<OrleansException>(() => silo.Grain<IUnlucky>().Write().Soon());
        Assert.IsType<IOException>(exception.InnerException);
        Assert.Contains("unlucky/one", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_of_interleaving_requests_follow_each_other_and_those_that_wait_are_one()
    {
        await using var silo = await StartSlowAsync();
        var ledger = silo.Grain<ILedger>();
        var first = ledger.Add(1);
        await silo.Script.Began("write 1");
        var second = ledger.Add(10);
        var third = ledger.Add(100);
        await silo.Script.Happened("asked to add 10");
        await silo.Script.Happened("asked to add 100");
        Assert.False(silo.Script.HasBegun("write 2"));

        silo.Script.Release("write 1", "write 2");
        await Task.WhenAll(first, second, third).Soon();
        Assert.Equal(111, await ledger.ReadAgain().Soon());
        Assert.False(silo.Script.HasBegun("write 3"));
    }

    [Fact]
    public async Task A_write_that_fails_does_not_stop_those_behind_it()
    {
        await using var silo = await StartSlowAsync();
        var ledger = silo.Grain<ILedger>();
        var below = ledger.Add(-5);
        await silo.Script.Began("write 1");
        var above = ledger.Add(6);
        await silo.Script.Happened("asked to add 6");
        silo.Script.Release("write 1", "write 2");
        Assert.IsType<IOException>((await Assert.ThrowsAsync<OrleansException>(() => below.Soon())).InnerException);
        await above.Soon();
        Assert.Equal(1, await ledger.ReadAgain().Soon());
    }

    [Fact]
    public async Task A_clear_waits_for_the_write_before_it()
    {
        await using var silo = await StartSlowAsync();
        var ledger = silo.Grain<ILedger>();
        var add = ledger.Add(5);
        await silo.Script.Began("write 1");
        var clear = ledger.Clear();
        await silo.Script.Happened("asked to clear");
        silo.Script.Release("write 1");
        await Task.WhenAll(add, clear).Soon();
        Assert.Equal(["write 1 ended", "cleared"], silo.Script.Events.TakeLast(2));
        Assert.Equal(0, await ledger.ReadAgain().Soon());
    }

    private static Task<TestSilo> StartSlowAsync() => TestSilo.StartAsync(
        builder => builder.Services.AddKeyedSingleton<IGrainStorage, SlowStorage>("slow"));
}
