using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyDeclic.Rig.Realtime;
using MyDeclic.Users;
using MyDeclic.WebFront;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>The whole front door on a real port, before a fake log and a fake door.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new();
    private readonly WebApplication _app;

    private LiveServer(Action<IServiceCollection>? configure)
    {
        for (var user = 1; user <= 9; user++)
        {
            _sessions[Key(Token(user))] = new(new(new(user, Population.Employee, user * 10), "none", true, null));
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(FakeFactory.Create(Find)).AddSingleton<TimeProvider>(Time);
        builder.Services.AddMyDeclicFront(builder.Configuration);
        builder.Services.AddMyDeclicRealtime(builder.Configuration);
        configure?.Invoke(builder.Services);
        _app = builder.Build();
        _app.MapMyDeclicFront(live => live.MapMyDeclicLive());
    }

    public ManualTime Time { get; } = new();

    public FakeLog Log { get; } = new();

    public FakeAccess Access { get; } = new();

    public TopicRelay Relay => _app.Services.GetRequiredService<TopicRelay>();

    public Uri Root => new(_app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.Single());

    public Uri Hub => new(Root, "/live");

    public static async Task<LiveServer> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var server = new LiveServer(configure);
        await server._app.StartAsync();
        await server.Log.HeadsAsked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return server;
    }

    public static string Token(int user) => $"token-of-{user}";

    public Task<HubClient> ConnectAsync(int user = 1, HubWire wire = HubWire.Json) =>
        HubClient.ConnectAsync(Hub, Token(user), wire);

    public FakeSession Session(int user) => _sessions[Key(Token(user))];

    /// <summary>Commits an event and hands it over.</summary>
    public LiveEvent Happen(string topic, EventData? data = null, string? type = null)
    {
        var live = Log.Append([topic], data: data, type: type);
        Deliver();
        return live;
    }

    public void Deliver() => Relay.Take(Log.After(Relay.Place!.Value));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private object Find(Type grain, object key) =>
        grain == typeof(IEventLogGrain) ? Log :
        grain == typeof(ITopicAccessGrain) ? Access :
        grain == typeof(ISessionGrain) ? _sessions.GetOrAdd((string)key, _ => new(null)) :
        throw new NotSupportedException(grain.Name);

    private static string Key(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
