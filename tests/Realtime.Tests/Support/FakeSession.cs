using MyDeclic.Users;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A bearer token's session.</summary>
internal sealed class FakeSession(Session? session) : ISessionGrain
{
    private volatile Session? current = session;

    public Task<Session?> GetAsync() => Task.FromResult(current);

    public Task EndAsync()
    {
        current = null;
        return Task.CompletedTask;
    }

    public Task RefreshAsync() => Task.CompletedTask;
}
