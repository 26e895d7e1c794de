using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Tests.Support;

namespace Orleans.Embedded.Tests.Model;

/// <summary>
/// Runs random programs of calls between a few grains, and looks over the engine's shoulder.
/// </summary>
public sealed class ModelTests : IAsyncLifetime
{
    /// <summary>Environment variable with the seed of a run that is to be repeated.</summary>
    private const string SeedVariable = "ENGINE_MODEL_SEED";

    private const int Programs = 2_000;
    private const long StepsMin = 100_000;
    private const int NumbersMax = 400;

    /// <summary>Makes two numbers of a seed, as the generator wants an odd second one.</summary>
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private TestSilo _silo = null!;
    private Recorders _recorders = null!;
    private long _steps;

    public async Task InitializeAsync()
    {
        _recorders = new Recorders();
        _silo = await TestSilo.StartAsync(builder => builder.Services.AddSingleton(_recorders));
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Turns_calls_and_activations_keep_their_promises_whatever_the_program()
    {
        var seed = Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } given
            ? ulong.Parse(given, CultureInfo.InvariantCulture)
            : (ulong)Random.Shared.NextInt64();
        var programs = Gen.Choose(0, int.MaxValue - 1).ArrayOf().Resize(NumbersMax).ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(Programs).WithReplay(seed, Gamma);
        try
        {
            await Task.Run(() => Prop.ForAll(programs, Keeps).Check(config));
        }
        catch (Exception exception)
        {
            Assert.Fail($"Repeat this run with {SeedVariable}={seed}.\n{exception.Message}");
        }

        Assert.True(_steps >= StepsMin, $"Only {_steps} steps.");
    }

    private void Keeps(int[] numbers)
    {
        var reader = new ProgramReader(numbers);
        var program = reader.Read();
        var recorder = _recorders.Begin();
        Interlocked.Add(ref _steps, reader.Steps);
        try
        {
            RunAsync(program, recorder).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            recorder.Violated(exception.Message);
        }

        recorder.CheckAll();
        if (recorder.Violations.Count > 0)
            Assert.Fail(Describe(program, recorder));
    }

    private async Task RunAsync(IReadOnlyList<Step[]> program, Recorder recorder)
    {
        if (!TestSilo.ReplacementsKeepOrder)
            await CallAsync([.. Enumerable.Range(0, ActorKey.Actors).Select(CallThatActivates)], recorder, "first caller").Soon();

        await Task.WhenAll(program.Select((steps, i) => Task.Run(() => CallAsync(steps, recorder, $"caller {i}")))).Soon();
        await recorder.FinishAsync().Soon();
        _recorders.End(recorder);
    }

    private static Step CallThatActivates(int actor) => new(StepKind.CallAndGoOn, actor, CallMode.AlwaysInterleave, []);

    private async Task CallAsync(Step[] steps, Recorder recorder, string name)
    {
        var sender = new Sender(recorder, _silo.Grains, name);
        var open = new List<(SentCall Call, Task Outcome)>();
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.Yield)
                await Task.Yield();
            else if (step.Kind == StepKind.CallAndGoOn)
                open.Add(sender.Send(step));
            else if (sender.Send(step) is var (call, outcome))
                await sender.AwaitAsync(call, outcome);
        }

        foreach (var (call, outcome) in open)
            await sender.AwaitAsync(call, outcome);
    }

    private static string Describe(IReadOnlyList<Step[]> program, Recorder recorder) => string.Join(
        '\n',
        recorder.Violations.Concat(program.Select((steps, i) => $"caller {i}: {string.Join("; ", steps.AsEnumerable())}")));
}
