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
    JamStore jams, JamPlaceStore places, JamViews views, CapabilityMatrix capabilities, IdGenerator ids, LogTail log,
    Database database, TimeProvider clock) : Grain, IJamsGrain
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
