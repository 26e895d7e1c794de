using MyDeclic.Users;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>A bearer token's session.</summary>
internal sealed class FakeSession(Session? session) : ISessionGrain
{
    private volatile Session? _current = session;

    public Task<Session?> GetAsync() => Task.FromResult(_current);

    public Task EndAsync()
    {
        _current = null;
        return Task.CompletedTask;
    }

    public Task RefreshAsync() => Task.CompletedTask;
}
