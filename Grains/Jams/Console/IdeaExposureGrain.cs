using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>Keeps who saw which ideas, straight in the database.</summary>
[StatelessWorker]
internal sealed class IdeaExposureGrain(ExposureStore exposure, Commits commits) : Grain, IIdeaExposureGrain
{
    /// <inheritdoc/>
    public async Task<Result> SeeAsync(Caller caller, long jamId, ImmutableArray<long> ideas)
    {
        if (await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is null) return new Result(Refusal.NotFound);
        if (ideas.Length > JamLimits.SeenTogetherMax)
            return new Result(new Refusal(ErrorCode.TooMany, $"At most {JamLimits.SeenTogetherMax} ideas at once.", "ideas"));
        if (ideas.IsEmpty) return Result.Done;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            ExposureStore.See(tx, jamId, caller.UserId, ideas);
            return Committed.Nothing;
        });
        return stored.IsDone ? Result.Done : new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public async Task<Result<ExposureFigures>> FiguresAsync(Caller caller, long jamId)
    {
        if (await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is null) return Refusal.NotFound;
        var seen = await exposure.SeenAsync(jamId);
        var half = seen.Count / 2;
        return new ExposureFigures(
            seen.Count, await exposure.ReadersAsync(jamId), seen.Count(count => count == 0), seen.DefaultIfEmpty().Min(),
            Median(seen), seen.DefaultIfEmpty().Max(), Median([.. seen.Take(half)]), Median([.. seen.Skip(half)]));
    }

    private static int Median(IReadOnlyList<int> counts) => counts.Count == 0 ? 0 : counts.Order().ElementAt(counts.Count / 2);
}
