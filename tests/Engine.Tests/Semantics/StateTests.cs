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
}
