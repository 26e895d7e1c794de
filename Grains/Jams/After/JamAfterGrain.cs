using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>The jury of a jam and what becomes of its ideas. Nothing is kept here: each call looks at what is stored.</summary>
internal sealed partial class JamAfterGrain(
    JamStore jams, JuryStore juries, OutcomeStore outcomes, OutcomeViews outcomeViews, IdeaStore ideas, JamViews views,
    IdeaViews ideaViews, CapabilityMatrix capabilities, Commits commits, IdGenerator ids, LogTail log, Database database,
    TimeProvider clock)
    : Grain, IJamAfterGrain
{
    private long JamId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Result<IdeaOutcome>> DecideAsync(Caller caller, long ideaId, DecideIdea command)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (OutcomeRules.Check(command, out var reason) is { } bad) return bad;
        var now = clock.GetUtcNow();
        var wanted = new OutcomeRow
        {
            IdeaId = ideaId,
            JamId = JamId,
            Status = (int)command.Status!,
            Reason = reason,
            OwnerId = command.OwnerId,
            Expected = command.ExpectedSavings,
            Actual = command.ActualSavings,
            ActorId = caller.UserId,
            At = now.ToUnixTimeMilliseconds(),
        };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (IdeaStore.Find(tx, ideaId) is not { } idea || idea.JamId != JamId) return Refusal.NotFound;
            if ((IdeaState)idea.State == IdeaState.Merged)
                return new Refusal(ErrorCode.IdeaMerged, "This idea is one with another now: say it there.");
            if ((IdeaState)idea.State != IdeaState.Shown) return Refusal.NotFound;
            var (count, newest) = OutcomeStore.Find(tx, JamId, ideaId);
            if (newest is null && count >= JamAfterLimits.OutcomeIdeasMax)
                return new Refusal(ErrorCode.TooMany, $"At most {JamAfterLimits.OutcomeIdeasMax} ideas of a jam have a status.");
            if (newest?.Number >= JamAfterLimits.OutcomesPerIdeaMax)
                return new Refusal(ErrorCode.TooMany, $"An idea has at most {JamAfterLimits.OutcomesPerIdeaMax} statuses.");
            // What is so already is neither written nor told.
            if (newest is not null && IsSame(newest, wanted)) return Committed.Nothing;
            OutcomeStore.Add(tx, wanted with { Number = (newest?.Number ?? 0) + 1 });
            JamStore.Record(tx, ids.Next(), JamId, caller.UserId, "outcome", ideaId, Words(command.Status.Value), now);
            return new Committed(tx.Append(new EventRow(
                EventTypes.JamOutcome, JamId, caller.UserId, standing.CommunityId, now, [Topics.Jam(JamId)],
                ideaId.ToString(CultureInfo.InvariantCulture))));
        });
        if (!stored.IsDone) return stored.Refusal;
        var shown = await outcomeViews.ShowAsync([.. (await outcomes.HistoryAsync(ideaId)).Take(1)]);
        return shown is [var outcome] ? outcome : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<JamIncubator>> IncubatorAsync(Caller caller)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        return new JamIncubator(
            await outcomeViews.ShowAsync(await outcomes.HoldingAsync(JamId)), await outcomeViews.SavingsAsync(JamId),
            standing.MayAnimate, await SeesSelectionAsync(caller, standing), position);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<IdeaOutcome>>> HistoryAsync(Caller caller, long ideaId)
    {
        if (await StandingAsync(caller) is null) return Refusal.NotFound;
        await log.CatchUpAsync();
        if (await ideas.FindManyAsync([ideaId]) is not [{ State: (int)IdeaState.Shown } idea] || idea.JamId != JamId)
            return Refusal.NotFound;
        return new Page<IdeaOutcome>(await outcomeViews.ShowAsync(await outcomes.HistoryAsync(ideaId)), null);
    }

    private static bool IsSame(OutcomeRow one, OutcomeRow other) =>
        one with { Number = 0, ActorId = 0, At = 0 } == other with { Number = 0, ActorId = 0, At = 0 };

    private static string Words(IdeaStatus status) => status switch
    {
        IdeaStatus.Kept => "kept",
        IdeaStatus.InStudy => "in-study",
        IdeaStatus.InPilot => "in-pilot",
        IdeaStatus.Done => "done",
        _ => "declined",
    };

    private Task<JamStanding?> StandingAsync(Caller caller) => GrainFactory.GetGrain<IJamGrain>(JamId).StandingAsync(caller);
}
