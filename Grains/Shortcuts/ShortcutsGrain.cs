using System.Collections.Immutable;
using MyDeclic.News;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Shortcuts;

/// <summary>The one writer of a person's shortcuts, or of the company's. It keeps nothing in memory.</summary>
internal sealed class ShortcutsGrain(
    ShortcutStore shortcuts, Commits commits, IdGenerator ids, LogTail log, Database database, TimeProvider clock)
    : Grain, IShortcutsGrain
{
    private long Owner => this.GetPrimaryKeyLong();

    private bool IsCompany => Owner == 0;

    /// <inheritdoc/>
    public async Task<Result<ShortcutBar>> GetAsync(Caller caller)
    {
        if (caller.UserId != Owner) return Refusal.NotFound;
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var isTeam = await IsTeamAsync(caller);
        var company = await shortcuts.ListAsync(0, isTeam ? null : PopulationBits.Of(caller.Population));
        var mine = await shortcuts.ListAsync(Owner);
        return new ShortcutBar(
            [.. company.Select(row => row.ToView())], [.. mine.Select(row => row.ToView())], isTeam, position);
    }

    /// <inheritdoc/>
    public async Task<Result<ShortcutView>> AddAsync(Caller caller, ShortcutWords words, Operation? operation)
    {
        if (await RefuseAsync(caller) is { } refusal) return refusal;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (OperationStore.Find(tx, caller.UserId, operation) is { } earlier) return earlier;
            if (ShortcutRules.Check(words, new ShortcutRow(), IsCompany, out var row) is { } bad) return bad;
            var most = IsCompany ? ShortcutLimits.CompanyMax : ShortcutLimits.PerPersonMax;
            if (ShortcutStore.Ids(tx, Owner).Count >= most) return new Refusal(ErrorCode.TooMany, $"At most {most} shortcuts.");
            row = row with { Id = ids.Next() };
            ShortcutStore.Insert(tx, Owner, row);
            OperationStore.Record(tx, caller.UserId, operation, "shortcut", row.Id, clock.GetUtcNow());
            return new Committed(Tell(tx, caller, row.Populations), row.Id);
        });
        return stored.IsDone ? await ShowAsync(stored.Value.Id) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<ShortcutView>> ChangeAsync(Caller caller, long id, ShortcutWords words)
    {
        if (await RefuseAsync(caller) is { } refusal) return refusal;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ShortcutStore.Find(tx, Owner, id) is not { } held) return Refusal.NotFound;
            if (ShortcutRules.Check(words, held, IsCompany, out var row) is { } bad) return bad;
            if (row == held) return Committed.Nothing;
            ShortcutStore.Update(tx, row);
            return new Committed(Tell(tx, caller, held.Populations | row.Populations));
        });
        return stored.IsDone ? await ShowAsync(id) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, long id)
    {
        if (await RefuseAsync(caller) is { } refusal) return new Result(refusal);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (ShortcutStore.Find(tx, Owner, id) is not { } held) return Refusal.NotFound;
            ShortcutStore.Delete(tx, Owner, id);
            return new Committed(Tell(tx, caller, held.Populations));
        });
        return new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public async Task<Result> OrderAsync(Caller caller, ImmutableArray<long> ids)
    {
        if (await RefuseAsync(caller) is { } refusal) return new Result(refusal);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var held = ShortcutStore.Ids(tx, Owner);
            if (held.Count != ids.Length || !held.ToHashSet().SetEquals(ids))
                return new Refusal(ErrorCode.Conflict, "The shortcuts are others by now.", "ids");
            if (held.SequenceEqual(ids)) return Committed.Nothing;
            ShortcutStore.Order(tx, ids);
            return new Committed(Tell(tx, caller, ShortcutStore.Populations(tx, Owner)));
        });
        return new Result(stored.Refusal);
    }

    private async Task<Refusal?> RefuseAsync(Caller caller)
    {
        if (!IsCompany) return caller.UserId == Owner ? null : Refusal.NotFound;
        return await IsTeamAsync(caller) ? null : Refusal.Forbidden;
    }

    private Task<bool> IsTeamAsync(Caller caller) =>
        GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId);

    private async Task<Result<ShortcutView>> ShowAsync(long id) =>
        await shortcuts.FindAsync(Owner, id) is { } row ? row.ToView() : Refusal.NotFound;

    // One event for each audience: a list never says what others see in theirs.
    private long Tell(WriteTransaction tx, Caller caller, long populations)
    {
        if (!IsCompany) return Append(Topics.Me(Owner), ShortcutEvents.Own);
        foreach (var one in PopulationBits.Read(populations)) Append(Topics.Shortcuts(one), ShortcutEvents.Of(one));
        return Append(Topics.ShortcutsTeam, ShortcutEvents.Team);

        long Append(string topic, string audience) => tx.Append(new EventRow(
            EventTypes.ShortcutsChanged, Owner, caller.UserId, null, clock.GetUtcNow(), [topic], audience));
    }
}
