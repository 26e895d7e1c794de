using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Users;

/// <summary>One session: held in memory because every request asks for it, and the only place where it ends.</summary>
internal sealed class SessionGrain(SessionStore sessions, Commits commits, TimeProvider clock) : Grain, ISessionGrain
{
    private SessionRow? _session;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _session = await sessions.FindAsync(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task<Session?> GetAsync()
    {
        if (_session is null)
        {
            // Guessed secrets must not fill the memory. Not while activating: the waiting call would activate it anew.
            DeactivateOnIdle();
            return Task.FromResult<Session?>(null);
        }

        DateTimeOffset? expiresAt =
            _session.ExpiresAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
        if (expiresAt <= clock.GetUtcNow()) return Task.FromResult<Session?>(null);
        var caller = new Caller(_session.UserId, (Population)_session.Population, _session.Id);
        return Task.FromResult<Session?>(
            new(caller, _session.Csrf, _session.Kind == SessionRow.TokenKind, expiresAt));
    }

    /// <inheritdoc/>
    public async Task EndAsync()
    {
        if (_session is not { } session) return;
        var ended = await commits.RunAsync<Committed>(tx => !SessionStore.Delete(tx, session.Id)
            ? Committed.Nothing
            : new Committed(tx.Append(new EventRow(
                EventTypes.SessionRevoked, session.Id, session.UserId, null, clock.GetUtcNow(),
                [Topics.Me(session.UserId)]))));
        if (!ended.IsDone) throw new TimeoutException(ended.Refusal.Message);
        _session = null;
        await GrainFactory.DeliveredAsync(ended.Value.EventId);
        DeactivateOnIdle();
    }

    /// <inheritdoc/>
    public async Task RefreshAsync() => _session = await sessions.FindAsync(this.GetPrimaryKeyString());
}
