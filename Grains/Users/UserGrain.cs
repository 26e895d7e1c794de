using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Users;

/// <summary>One person: the only writer of the profile and of whom the person follows.</summary>
internal sealed partial class UserGrain(
    UserStore users, SessionStore sessions, Commits commits, CapabilityMatrix capabilities, IdGenerator ids,
    TimeProvider clock) : Grain, IUserGrain, IUserFollows
{
    private UserRecord? _user;

    private long UserId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _user = await users.FindAsync(UserId);

    /// <inheritdoc/>
    public async Task<Result<UserView>> GetAsync(Caller caller)
    {
        // Guessed ids must not fill the memory. Not while activating: the call that waits would activate it anew, forever.
        if (_user is null) DeactivateOnIdle();
        if (_user is null || !UserRules.MayConsult(capabilities, caller, _user)) return Refusal.NotFound;
        var (followers, following, isFollowing) = await users.CountsAsync(UserId, caller.UserId);
        return _user.ToView(followers, following, isFollowing);
    }

    /// <inheritdoc/>
    public Task<Result<MeView>> GetMeAsync(Caller caller) =>
        _user is null || caller.UserId != UserId
            ? Task.FromResult<Result<MeView>>(Refusal.NotFound)
            : ShowMeAsync(_user);

    /// <inheritdoc/>
    public async Task<Result<MeView>> UpdateAsync(Caller caller, UpdateProfile command)
    {
        if (_user is null || caller.UserId != UserId) return Refusal.NotFound;
        if (!capabilities.Allows(caller.Population, Capability.EnrichProfile)) return Refusal.Forbidden;
        if (UserRules.Check(command, _user, out var changed) is { } refusal) return refusal;
        return changed == _user ? await ShowMeAsync(_user) : await StoreAsync(changed, EventTypes.UserUpdated);
    }

    /// <inheritdoc/>
    public Task<Result<PostView>> PublishAsync(Caller caller, CreatePost command) =>
        _user is null || caller.UserId != UserId
            ? Task.FromResult<Result<PostView>>(Refusal.NotFound)
            : GrainFactory.GetGrain<IConversationGrain>(ids.Next()).StartAsync(caller, command);

    /// <inheritdoc/>
    public async Task<Result> SetPopulationAsync(Population population)
    {
        if (_user is null) return Refusal.NotFound;
        var stored = await StoreAsync(
            _user with { Population = population, Version = _user.Version + 1 }, EventTypes.UserStanding);
        if (!stored.IsDone) return stored.Refusal;
        foreach (var digest in await sessions.DigestsOfAsync(UserId))
            await GrainFactory.GetGrain<ISessionGrain>(digest).RefreshAsync();
        return Result.Done;
    }

    private async Task<Result<MeView>> StoreAsync(UserRecord changed, string eventType)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!UserStore.Update(tx, changed))
                return new Refusal(ErrorCode.Conflict, "The profile was changed meanwhile.");
            SearchIndex.Person(tx, changed);
            return new Committed(tx.Append(new EventRow(
                eventType, UserId, UserId, null, clock.GetUtcNow(), [Topics.User(UserId), Topics.Me(UserId)])));
        });
        if (!stored.IsDone)
        {
            // What is in memory may be older than what is stored: the next call reads it anew.
            DeactivateOnIdle();
            return stored.Refusal;
        }

        _user = changed;
        if (eventType == EventTypes.UserStanding) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return await ShowMeAsync(changed);
    }

    private async Task<Result<MeView>> ShowMeAsync(UserRecord user)
    {
        var (followers, following, _) = await users.CountsAsync(UserId, UserId);
        return new MeView(user.ToView(followers, following, false), user.Email, capabilities.Of(user.Population));
    }
}
