using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>Reads jams straight from the database.</summary>
[StatelessWorker]
internal sealed class JamsGrain(
    JamStore jams, JamPlaceStore places, JamViews views, CapabilityMatrix capabilities, Commits commits, IdGenerator ids,
    LogTail log, Database database, TimeProvider clock) : Grain, IJamsGrain
{
    /// <inheritdoc/>
    public async Task<Result<JamPage>> ListAsync(Caller caller, PageRequest page)
    {
        var (id, ending) = (long.MaxValue, "");
        if (!Cursor.TryRead(page.Cursor, ref id, ref ending)) return Cursor.Invalid;
        var before = long.MaxValue;
        if (ending.Length > 0
            && !long.TryParse(ending, NumberStyles.None, CultureInfo.InvariantCulture, out before)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var isOpen = capabilities.Allows(caller.Population, Capability.AccessPublicCommunities);
        var rows = await jams.ListAsync(caller, isOpen, before, id, page.Limit + 1);
        var last = rows.Count > page.Limit ? rows[page.Limit - 1] : null;
        return new JamPage(
            await views.ShowAsync([.. rows.Take(page.Limit)]),
            last is null ? null : Cursor.Write(last.Id, last.EndsAt.ToString(CultureInfo.InvariantCulture)),
            clock.GetUtcNow(), position);
    }

    /// <inheritdoc/>
    public async Task<Result> FollowAsync(Caller caller, long jamId, bool follows)
    {
        if (await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is null) return new Result(Refusal.NotFound);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!JamStore.Exists(tx, jamId)) return Refusal.NotFound;
            if (follows && !JamFollowStore.IsFollowing(tx, jamId, caller.UserId)
                && JamFollowStore.Count(tx, caller.UserId) >= JamLimits.FollowsMax)
                return new Refusal(ErrorCode.TooMany, $"One follows at most {JamLimits.FollowsMax} jams.");
            var told = JamFollowStore.Set(tx, jamId, caller.UserId, follows, clock.GetUtcNow());
            // Of no idea: the wall tells how many follow with whatever else it tells.
            if (told != 0) IdeaStore.ChangeTally(tx, ids.Next(), jamId, 0);
            return new Committed(told);
        });
        if (!stored.IsDone) return new Result(stored.Refusal);
        if (stored.Value.EventId != 0) await GrainFactory.GetGrain<IJamWallGrain>(jamId).TouchAsync();
        return Result.Done;
    }

    /// <inheritdoc/>
    public Task<Result<JamView>> PlanAsync(Caller caller, PlanJam command) =>
        GrainFactory.GetGrain<IJamGrain>(ids.Next()).PlanAsync(caller, command);

    /// <inheritdoc/>
    public async Task<Result<JamPlacesOffered>> PlacesAsync(Caller caller) =>
        capabilities.Allows(caller.Population, Capability.TakePartInCommunities)
            ? new JamPlacesOffered(
                await places.OfferedAsync(JamPlaceStore.Country), await places.OfferedAsync(JamPlaceStore.Unit))
            : Refusal.Forbidden;

    /// <inheritdoc/>
    public async Task<Result<JamPulse>> PulseAsync(Caller caller, long jamId) =>
        await GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller) is null
            ? Refusal.NotFound
            : await GrainFactory.GetGrain<IJamWallGrain>(jamId).PulseAsync(caller.UserId);
}
