using MyDeclic.Rig;
using Orleans.Runtime;

namespace MyDeclic.Storage.Tests.GrainState;

/// <summary>Sequences of steps that nobody thought of one by one.</summary>
public abstract partial class GrainStorageSuite
{
    [DatabaseFact]
    public async Task Every_sequence_of_four_steps_goes_as_the_model_says()
    {
        var alphabet = Enum.GetValues<Step>();
        var sequences = from a in alphabet from b in alphabet from c in alphabet from d in alphabet select new[] { a, b, c, d };
        await Parallel.ForEachAsync(
            sequences.Select((steps, number) => (steps, number)),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (sequence, _) =>
            {
                var model = new GrainStorageModel(_tested, Name, GrainId.Create(Type, $"sequence {sequence.number}"), new(0));
                foreach (var step in sequence.steps)
                    await model.DoAsync(step);
            });
    }

    [DatabaseFact]
    public async Task Ten_thousand_random_steps_go_as_the_model_says()
    {
        const int grains = 50;
        const int stepsEach = 200;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, grains), new ParallelOptions { MaxDegreeOfParallelism = grains }, async (grain, _) =>
            {
                var dice = new Random(seed + grain);
                var model = new GrainStorageModel(_tested, Name, GrainId.Create(Type, $"random {grain}"), dice);
                for (var i = 0; i < stepsEach; i++)
                    await model.DoAsync((Step)dice.Next(Enum.GetValues<Step>().Length), $"Seed {seed}, grain {grain}. ");
            });
    }
}
