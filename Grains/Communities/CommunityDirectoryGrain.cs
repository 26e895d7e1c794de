using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Communities;

/// <summary>Finds and creates communities, straight from SQL.</summary>
[StatelessWorker]
internal sealed class CommunityDirectoryGrain(
    CommunityStore communities, Commits commits, CapabilityMatrix capabilities, IdGenerator ids, TimeProvider clock)
    : Grain, ICommunityDirectoryGrain
{
    /// <inheritdoc/>
    public async Task<long?> FindAsync(string reference)
    {
        if (long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return id;
        return CommunityRules.CheckSlug(reference, "", out var slug) is null
            ? await communities.FindIdAsync(slug)
            : null;
    }

    /// <inheritdoc/>
    public async Task<Result<CommunityView>> CreateAsync(Caller caller, CreateCommunity command)
    {
        if (!capabilities.Allows(caller.Population, Capability.CreateCommunities)) return Refusal.Forbidden;
        var refusal = CommunityRules.CheckName(command.Name, out var name)
            ?? CommunityRules.CheckSlug(command.Slug, name, out _)
            ?? CommunityRules.CheckDescription(command.Description, out _)
            ?? CommunityRules.CheckPlace(command.Country, command.Language, out _, out _);
        if (refusal is not null) return refusal;
        CommunityRules.CheckSlug(command.Slug, name, out var slug);
        CommunityRules.CheckDescription(command.Description, out var description);
        CommunityRules.CheckPlace(command.Country, command.Language, out var country, out var language);
        var community = new CommunityRecord
        {
            Id = ids.Next(),
            Slug = slug,
            Name = name,
            Description = description,
            // Nobody needs a rule of its own for what is prepared: it is closed, until it is opened.
            Access = command.IsPrepared ? CommunityAccess.Closed : command.Access,
            OpensAs = command.IsPrepared ? command.Access : null,
            Type = command.Type,
            Country = country,
            Language = language,
            State = command.IsPrepared ? CommunityState.ToBeCreated : CommunityState.Active,
            Version = 1,
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            CreatedBy = caller.UserId,
        };
        var stored = await commits.RunAsync(tx => Create(tx, caller, community, command));
        if (!stored.IsDone) return stored.Refusal;
        return await GrainFactory.GetGrain<ICommunityGrain>(stored.Value.Id).GetAsync(caller);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<CommunityView>>> ListAsync(
        Caller caller, CommunityFilter filter, PageRequest page)
    {
        if (DirectoryRules.Check(caller, filter, capabilities, out var clean) is { } refusal) return refusal;
        long afterId = 0;
        var afterName = "";
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref afterName)) return Cursor.Invalid;
        var rows = await communities.ListAsync(
            clean, caller.UserId, afterName, afterId, page.Limit + 1);
        return new Page<CommunityView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id, rows[page.Limit - 1].NameFolded) : null);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<long>> RestrictedOfAsync(Caller caller) => communities.RestrictedOfAsync(caller.UserId);

    private Result<Committed> Create(
        WriteTransaction tx, Caller caller, CommunityRecord community, CreateCommunity command)
    {
        if (OperationStore.Find(tx, caller.UserId, command.Operation) is { } earlier) return earlier;
        if (MembershipStore.CountOf(tx, caller.UserId) >= Limits.MembershipsPerUserMax)
        {
            return new Refusal(
                ErrorCode.TooMany, $"One belongs to at most {Limits.MembershipsPerUserMax} communities.");
        }

        // An address that the name suggested is nobody's wish: another one will do, and tells of no hidden community.
        var slug = command.Slug is null ? CommunityStore.FreeSlug(tx, community.Slug) : community.Slug;
        var named = community with { Slug = slug };
        var inserted = CommunityStore.Insert(tx, named);
        if (!inserted.IsDone) return inserted;
        SearchIndex.Community(tx, named);
        var now = clock.GetUtcNow();
        MembershipStore.Put(
            tx, community.Id, caller.UserId,
            new(MembershipState.Member, CommunityRole.Owner, now.ToUnixTimeMilliseconds()));
        OperationStore.Record(tx, caller.UserId, command.Operation, "community", community.Id, now);
        var eventId = tx.Append(new EventRow(
            EventTypes.CommunityJoined, caller.UserId, caller.UserId, community.Id, now,
            [Topics.Community(community.Id), Topics.Me(caller.UserId)]));
        return new Committed(eventId, community.Id);
    }
}
