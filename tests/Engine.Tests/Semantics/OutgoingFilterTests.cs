using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Tests.Grains;
using Orleans.Embedded.Tests.Support;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Semantics;

/// <summary>Calls on their way out.</summary>
public sealed class OutgoingFilterTests
{
    [Fact]
    public async Task A_filter_sees_a_call_from_outside_and_its_result()
    {
        var isSeen = false;
        await using var silo = await StartAsync(async context =>
        {
            Assert.Equal(nameof(ICaller.Add), context.MethodName);
            Assert.Equal(nameof(ICaller.Add), context.InterfaceMethod.Name);
            Assert.Equal("caller/one", context.TargetId.ToString());
            Assert.Equal(2, context.Request.GetArgumentCount());
            Assert.Equal(3, context.Request.GetArgument(1));
            await context.Invoke();
            Assert.Equal(5, context.Result);
            isSeen = true;
        });
        Assert.Equal(5, await silo.Grain<ICaller>().Add(2, 3).Soon());
        Assert.True(isSeen);
    }

    [Fact]
    public async Task A_filter_sees_which_grain_calls()
    {
        var callers = new List<(string? Source, string? Context)>();
        await using var silo = await StartAsync(context =>
        {
            if (context.MethodName == nameof(ICaller.ReadContext))
                callers.Add((context.SourceId?.ToString(), context.SourceContext?.GrainId.ToString()));

            return context.Invoke();
        });
        await silo.Grain<ICaller>().ReadContextFrom("two", "user").Soon();
        Assert.Equal([("caller/one", "caller/one")], callers);
    }

    [Fact]
    public async Task A_filter_can_change_the_result()
    {
        await using var silo = await StartAsync(async context =>
        {
            await context.Invoke();
            context.Result = 42;
        });
        Assert.Equal(42, await silo.Grain<ICaller>().Add(2, 3).Soon());
    }

    [Fact]
    public async Task A_filter_can_answer_in_the_grains_place()
    {
        await using var silo = await StartAsync(context =>
        {
            context.Result = "nobody";
            return Task.CompletedTask;
        });
        Assert.Equal("nobody", await silo.Grain<ICaller>().Echo("hello").Soon());
    }

    [Fact]
    public async Task A_filter_can_refuse_a_call()
    {
        await using var silo = await StartAsync(_ => throw new UnauthorizedAccessException());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => silo.Grain<ICaller>().Nothing().AsTask().Soon());
    }

    [Fact]
    public async Task A_filter_sees_an_exception_and_can_throw_another()
    {
        await using var silo = await StartAsync(async context =>
        {
            try
            {
                await context.Invoke();
            }
            catch (InvalidDataException exception)
            {
                throw new UnauthorizedAccessException(exception.Message);
            }
        });
        var exception = await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => silo.Grain<ICaller>().Throw("broken").Soon());
        Assert.Equal("broken", exception.Message);
    }

    [Fact]
    public async Task What_a_filter_sets_in_the_request_context_travels_with_the_call()
    {
        await using var silo = await StartAsync(context =>
        {
            RequestContext.Set("user", "ada");
            return context.Invoke();
        });
        Assert.Equal("ada", await silo.Grain<ICaller>().ReadContext("user").Soon());
    }

    [Fact]
    public async Task Outgoing_filters_run_in_order_and_before_the_incoming_ones()
    {
        var script = new Script();
        await using var silo = await TestSilo.StartAsync(builder => builder
            .ConfigureServices(services => services.AddSingleton(script))
            .AddIncomingGrainCallFilter(context => NoteAsync(context, "incoming"))
            .AddOutgoingGrainCallFilter(context => NoteAsync(context, "outgoing"))
            .AddOutgoingGrainCallFilter<RecordingFilter>());
        await silo.Grain<IGuarded>().Enter().Soon();
        Assert.Equal(
            ["outgoing", "registered outgoing filter", "incoming", "own filter", "entered", "own filter left"],
            script.Events);

        Task NoteAsync(IGrainCallContext context, string what)
        {
            if (IsFor<IGuarded>(context))
                script.Happen(what);

            return context.Invoke();
        }
    }

    private static Task<TestSilo> StartAsync(OutgoingGrainCallFilterDelegate filter) => TestSilo.StartAsync(
        builder => builder.AddOutgoingGrainCallFilter(context => IsFor<ICaller>(context) ? filter(context) : context.Invoke()));

    private static bool IsFor<TGrain>(IGrainCallContext context) => context.InterfaceName == typeof(TGrain).FullName;

    private sealed class RecordingFilter(Script script) : IOutgoingGrainCallFilter
    {
        public Task Invoke(IOutgoingGrainCallContext context)
        {
            if (IsFor<IGuarded>(context))
                script.Happen("registered outgoing filter");

            return context.Invoke();
        }
    }
}
