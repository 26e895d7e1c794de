using System.Collections.Immutable;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Presence;

/// <summary>Whose presence is seen by whom: by the rule of who may consult whose profile, and what each wishes.</summary>
[StatelessWorker]
internal sealed class PresenceDoorGrain(
    PresenceStore presence, Commits commits, CapabilityMatrix capabilities, LogTail log, TimeProvider clock)
    : Grain, IPresenceDoorGrain
{
    /// <inheritdoc/>
    public async Task<bool> ShowsAsync(Caller caller) =>
        capabilities.Allows(caller.Population, Capability.HaveProfile) && await WishAsync(caller);

    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonSeen>> SeenAsync(Caller caller, ImmutableArray<string> handles)
    {
        if (handles.IsEmpty || !capabilities.Allows(caller.Population, Capability.ConsultProfiles)) return [];
        await log.CatchUpAsync();
        return await presence.SeenAsync(caller.UserId, handles, UserRules.WithProfile(capabilities));
    }

    /// <inheritdoc/>
    public async Task<bool> WishAsync(Caller caller)
    {
        await log.CatchUpAsync();
        return !await presence.IsHiddenAsync(caller.UserId);
    }

    /// <inheritdoc/>
    public async Task<Result> SetWishAsync(Caller caller, bool shows)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (PresenceStore.IsHidden(tx, caller.UserId) != shows) return Committed.Nothing;
            if (shows) PresenceStore.Show(tx, caller.UserId);
            else PresenceStore.Hide(tx, caller.UserId);
            return new Committed(tx.Append(new EventRow(
                EventTypes.PresenceSetting, caller.UserId, caller.UserId, null, clock.GetUtcNow(),
                [Topics.Me(caller.UserId)], shows ? PresenceEvents.Shown : PresenceEvents.Hidden)));
        });
        if (!stored.IsDone) return stored.Refusal;
        if (stored.Value.EventId > 0) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return Result.Done;
    }
}
