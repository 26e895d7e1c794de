using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Users;

/// <summary>One person: the only writer of the profile, of its skills and of whom the person follows.</summary>
internal sealed partial class UserGrain(
    UserStore users, ProfileStore profiles, SkillStore skills, ProfileViews views, SessionStore sessions, BlockStore blocks,
    Commits commits, CapabilityMatrix capabilities, IdGenerator ids, TimeProvider clock)
    : Grain, IUserGrain, IUserFollows, IUserSkills, IUserBlocks, IUserPhotos
{
    private Profile? _profile;

    private long UserId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _profile = await views.LoadAsync(UserId);

    /// <inheritdoc/>
    public async Task<Result<UserView>> GetAsync(Caller caller)
    {
        // Guessed ids must not fill the memory. Not while activating: the call that waits would activate it anew, forever.
        if (_profile is null) DeactivateOnIdle();
        return _profile is { } profile && await MayConsultAsync(caller, profile)
            ? await views.ShowAsync(profile, caller.UserId)
            : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public Task<Result<MeView>> GetMeAsync(Caller caller) =>
        _profile is null || caller.UserId != UserId
            ? Task.FromResult<Result<MeView>>(Refusal.NotFound)
            : ShowMeAsync(_profile);

    /// <inheritdoc/>
    public async Task<Result<MeView>> UpdateAsync(Caller caller, UpdateProfile command)
    {
        if (_profile is not { } profile || caller.UserId != UserId) return Refusal.NotFound;
        if (!capabilities.Allows(caller.Population, Capability.EnrichProfile)) return Refusal.Forbidden;
        if (ProfileRules.Check(command, profile, out var changed) is { } refusal) return refusal;
        if (changed == profile) return await ShowMeAsync(profile);
        var stored = await StoreAsync(changed, tx =>
        {
            foreach (var field in Profile.All.Where(field => profile.Fields[field] != changed.Fields[field]))
                ProfileStore.Put(tx, UserId, field, changed.Fields[field]);
            foreach (var (field, kind, before, after) in ProfileRules.Changes(profile, changed))
                Remember(tx, field, kind, before, after);
            return AppendUpdated(
                tx, !profile.LooksLike(changed, Audience.Everyone), !profile.LooksLike(changed, Audience.Colleagues));
        });
        return stored.IsDone ? await ShowMeAsync(changed) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<ProfileChangeView>>> HistoryAsync(Caller caller, PageRequest page)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        var rows = await profiles.HistoryAsync(UserId, before, page.Limit + 1);
        return new Page<ProfileChangeView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id) : null);
    }

    /// <inheritdoc/>
    public Task<Result<PostView>> PublishAsync(Caller caller, CreatePost command) =>
        _profile is null || caller.UserId != UserId
            ? Task.FromResult<Result<PostView>>(Refusal.NotFound)
            : GrainFactory.GetGrain<IConversationGrain>(ids.Next()).StartAsync(caller, command);

    /// <inheritdoc/>
    public async Task<Result> SetPopulationAsync(Population population)
    {
        if (_profile is not { } profile) return Refusal.NotFound;
        var user = profile.User with { Population = population, Version = profile.User.Version + 1 };
        var stored = await StoreAsync(profile with { User = user }, tx =>
            Append(tx, EventTypes.UserStanding, [Topics.User(UserId), Topics.Me(UserId)]));
        if (!stored.IsDone) return stored.Refusal;
        await GrainFactory.DeliveredAsync(stored.Value.EventId);
        foreach (var digest in await sessions.DigestsOfAsync(UserId))
            await GrainFactory.GetGrain<ISessionGrain>(digest).RefreshAsync();
        return Result.Done;
    }

    private async Task<bool> MayConsultAsync(Caller caller, Profile profile) =>
        UserRules.MayConsult(capabilities, caller, profile.User)
        && await blocks.SideAsync(caller.UserId, UserId) == BlockSide.None;

    private Task<Result<Committed>> StoreAsync(Profile changed, Func<WriteTransaction, long> write) =>
        StoreAsync(changed, tx => (Result<Committed>)new Committed(write(tx)));

    private async Task<Result<Committed>> StoreAsync(Profile changed, Func<WriteTransaction, Result<Committed>> write)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!UserStore.Update(tx, changed.User))
                return new Refusal(ErrorCode.Conflict, "The profile was changed meanwhile.");
            var written = write(tx);
            if (written.IsDone) SearchIndex.Person(tx, changed.User);
            return written;
        });
        if (stored.IsDone) _profile = changed;
        // What is in memory may be older than what is stored: the next call reads it anew.
        else DeactivateOnIdle();
        return stored;
    }

    /// <summary>
    /// Tells each audience what it sees, and those who see no change nothing. Colleagues are told after everyone, of
    /// whom they are part, so that what only they see stands at the end.
    /// </summary>
    private long AppendUpdated(WriteTransaction tx, bool forEveryone, bool forColleagues)
    {
        if (forEveryone) Append(tx, EventTypes.UserUpdated, [Topics.User(UserId)]);
        if (forEveryone || forColleagues)
            Append(tx, EventTypes.UserUpdated, [Topics.User(UserId) + Topics.Colleagues], Topics.Colleagues);
        return Append(
            tx, EventTypes.UserUpdated, [Topics.User(UserId) + Topics.Own, Topics.Me(UserId)], Topics.Own);
    }

    private long Append(WriteTransaction tx, string type, ImmutableArray<string> topics, string? audience = null) =>
        tx.Append(new EventRow(type, UserId, UserId, null, clock.GetUtcNow(), topics, audience));

    private void Remember(WriteTransaction tx, string field, ProfileChangeKind kind, string before, string after) =>
        ProfileStore.Remember(
            tx, UserId, ProfileChangeRow.Of(ids.Next(), field, kind, before, after, clock.GetUtcNow()));

    private async Task<Result<MeView>> ShowMeAsync(Profile profile)
    {
        var view = await views.ShowAsync(profile, UserId);
        return new MeView(
            view, profile.User.Email, capabilities.Of(profile.User.Population), profile.Audiences(),
            CompletenessRules.Of(profile, view.Skills.Length));
    }
}
