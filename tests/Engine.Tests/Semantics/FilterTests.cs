using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Semantics;

public sealed class FilterTests
{
    [Fact]
    public async Task A_filter_sees_the_call_and_its_result()
    {
        var isSeen = false;
        await using var silo = await StartAsync(async context =>
        {
            Assert.Equal(nameof(ICaller.Add), context.MethodName);
            Assert.Equal(nameof(ICaller.Add), context.InterfaceMethod.Name);
            Assert.Equal(typeof(CallerGrain).GetMethod(nameof(ICaller.Add)), context.ImplementationMethod);
            Assert.Equal("caller/one", context.TargetId.ToString());
            Assert.Equal(3, context.Request.GetArgument(1));
            await context.Invoke();
            Assert.Equal(5, context.Result);
            isSeen = true;
        });
        Assert.Equal(5, await silo.Grain<ICaller>().Add(2, 3).Soon());
        Assert.True(isSeen);
    }

    [Fact]
    public async Task A_filter_can_change_the_result()
    {
        await using var silo = await StartAsync(context =>
        {
            context.Result = 42;
            return Task.CompletedTask;
        });
        Assert.Equal(42, await silo.Grain<ICaller>().Add(2, 3).Soon());
    }

    [Fact]
    public async Task A_filter_can_refuse_a_call()
    {
        await using var silo = await StartAsync(_ => throw new UnauthorizedAccessException());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => silo.Grain<ICaller>().Nothing().AsTask().Soon());
    }

    [Fact]
    public async Task Filters_run_in_order_and_the_grains_own_comes_last()
    {
        await using var silo = await TestSilo.StartAsync(builder => builder
            .AddIncomingGrainCallFilter(context => context.Invoke())
            .AddIncomingGrainCallFilter<RecordingFilter>());
        await silo.Grain<IGuarded>().Enter().Soon();
        Assert.Equal(["registered filter", "own filter", "entered", "own filter left"], silo.Script.Events);
    }

    /// <summary>Has the calls to <see cref="ICaller"/> filtered: an engine may have grains of its own.</summary>
    private static Task<TestSilo> StartAsync(IncomingGrainCallFilterDelegate filter) => TestSilo.StartAsync(
        builder => builder.AddIncomingGrainCallFilter(context => IsFor<ICaller>(context) ? filter(context) : context.Invoke()));

    private static bool IsFor<TGrain>(IGrainCallContext context) => context.InterfaceName == typeof(TGrain).FullName;

    private sealed class RecordingFilter(Script script) : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (IsFor<IGuarded>(context))
                script.Happen("registered filter");

            return context.Invoke();
        }
    }
}
