using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MyDeclic.Jams;
using MyDeclic.Rig;
using MyDeclic.Storage;
using Orleans.Embedded.Tests.Support;
using Xunit.Abstractions;

namespace MyDeclic.Tests.Jams;

/// <summary>
/// Votes or comparisons, withdrawals, merges, separations, hiding, pauses, closings and crashes in any order and at the same
/// moment, against a model in memory: what is refused is refused, nobody exceeds a budget, and what is shown and told is the
/// sum of what is stored, after every step.
/// </summary>
public abstract partial class TallySuite(ITestOutputHelper output)
{
    /// <summary>Environment variable with the seed of a program that is to be repeated.</summary>
    private const string SeedVariable = "JAM_TALLY_SEED";

    /// <summary>Environment variable that says for how many seconds new programs are played, for each way of voting.</summary>
    private const string SecondsVariable = "JAM_TALLY_SECONDS";

    private const int SecondsUsual = 8;

    /// <summary>Makes two numbers of a seed, as the generator wants an odd second one.</summary>
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private static readonly TimeSpan s_shrinkingMax = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider _time = new();

    [DatabaseFact]
    public Task Tallies_of_points_stay_exact_whatever_happens_in_between() => StaysExactAsync(JamVoting.Points);

    [DatabaseFact]
    public Task Tallies_of_stars_stay_exact_whatever_happens_in_between() => StaysExactAsync(JamVoting.Rating);

    [DatabaseFact]
    public Task Tallies_of_comparisons_stay_exact_whatever_happens_in_between() => StaysExactAsync(JamVoting.Pairs);

    protected abstract Task<StorageOptions> NewDatabaseAsync();

    private static ulong? Given(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? ulong.Parse(text, CultureInfo.InvariantCulture)
        : null;

    private async Task StaysExactAsync(JamVoting voting)
    {
        await using var stage = await TallyStage.StartAsync(await NewDatabaseAsync(), _time);
        var repeated = Given(SeedVariable);
        var seed = repeated ?? (ulong)Random.Shared.NextInt64();
        var (programs, watch) = (0, Stopwatch.StartNew());
        do
        {
            await Task.Run(() => Check(stage, voting, seed + (ulong)programs));
            programs++;
        }
        while (repeated is null && watch.Elapsed < TimeSpan.FromSeconds(Given(SecondsVariable) ?? SecondsUsual));
        output.WriteLine($"{voting}: {programs} programs of {stage.Steps} steps in all, from seed {seed} on.");
    }

    private static void Check(TallyStage stage, JamVoting voting, ulong seed)
    {
        (ImmutableArray<TallyStep> Program, string Why, Stopwatch Since)? smallest = null;
        var programs = TallyPrograms.Of(voting, TallyStage.People, TallyStage.Ideas);
        try
        {
            Prop.ForAll(programs, Plays).Check(
                Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(seed, Gamma).WithQuietOnSuccess(true));
        }
        catch (Exception) when (smallest is { } found)
        {
            Assert.Fail($"Repeat this with {SeedVariable}={seed}. The smallest program that fails:\n"
                + string.Join('\n', found.Program.Select((step, at) => $"  {at + 1}. {step}")) + $"\n{found.Why}");
        }

        // FsCheck tries smaller programs while they fail.
        bool Plays(ImmutableArray<TallyStep> program)
        {
            if (smallest?.Since.Elapsed > s_shrinkingMax) return true;
            try
            {
                stage.PlayAsync(voting, program).GetAwaiter().GetResult();
                return true;
            }
            catch (Exception failure)
            {
                smallest = (program, failure is TallyMismatch ? failure.Message : failure.ToString(),
                    smallest?.Since ?? Stopwatch.StartNew());
                return false;
            }
        }
    }
}
