using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyDeclic.WebFront.Health;
using MyDeclic.WebFront.Presence;
using MyDeclic.WebFront.Realtime.Frames;
using MyDeclic.WebFront.Realtime.MessagePack;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Puts the live hub into a server.</summary>
public static class RealtimeExtensions
{
    /// <summary>The name of the health check that says whether the live stream is current.</summary>
    public const string HealthCheckName = "live";

    /// <summary>Adds the hub, the relay behind it, and this server's stream of the event log.</summary>
    /// <param name="services">Needs authentication, authorization and the engine's grain factory.</param>
    /// <param name="configuration">The server's; nothing of it is read yet.</param>
    public static IServiceCollection AddMyDeclicRealtime(
        this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ILiveGrains, LiveGrains>();
        services.AddSingleton<EventEncoder>();
        services.AddSingleton<CommandLimiter>();
        services.AddSingleton<TopicRelay>();
        services.AddSingleton<LogSubscription>();
        services.AddHostedService(provider => provider.GetRequiredService<LogSubscription>());
        services.AddHostedService<LiveUpkeep>();
        services.AddSingleton<PresenceReporter>();
        services.AddHostedService(provider => provider.GetRequiredService<PresenceReporter>());
        services.AddHealthChecks().AddCheck<LiveHealth>(HealthCheckName, tags: [HealthEndpoints.ReadyTag]);
        services.AddSignalR(Configure)
            .AddHubOptions<LiveHub>(options => options.AddFilter<LiveHubFilter>())
            .AddJsonProtocol(json => json.PayloadSerializerOptions = Wire.Options);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHubProtocol, MessagePackProtocol>());
        services.AddSingleton<LiveHubFilter>();
        services.AddSingleton<HubLifetimeManager<LiveHub>, LiveHubLifetime>();
        return services;
    }

    /// <summary>Maps the hub. Comes after authentication and authorization.</summary>
    public static IEndpointRouteBuilder MapMyDeclicLive(this IEndpointRouteBuilder app)
    {
        app.MapHub<LiveHub>(Routes.Live, Configure).Add(Enter);
        return app;
    }

    private static void Configure(HubOptions options)
    {
        options.EnableDetailedErrors = false;
        options.HandshakeTimeout = LiveLimits.HandshakeTimeout;
        options.KeepAliveInterval = LiveLimits.KeepAlive;
        options.ClientTimeoutInterval = LiveLimits.ClientTimeout;
        options.MaximumReceiveMessageSize = LiveLimits.ReceiveBytesMax;
        options.MaximumParallelInvocationsPerClient = LiveLimits.ParallelInvocationsMax;
        options.DisableImplicitFromServicesParameters = true;
    }

    private static void Configure(HttpConnectionDispatcherOptions options)
    {
        options.Transports = HttpTransportType.WebSockets;
        // A stateful reconnect would hand over what was buffered before a revocation; clients resume by position.
        options.AllowStatefulReconnects = false;
        options.CloseOnAuthenticationExpiration = true;
    }

    /// <summary>Keeps out who is barred, and has frames written past the WebSockets of all others.</summary>
    private static void Enter(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            var limiter = http.RequestServices.GetRequiredService<CommandLimiter>();
            var isBarred = limiter.IsBarred(http.User.CallerOrNull()?.UserId ?? 0, out var wait);
            if (!isBarred)
            {
                FrameUpgrade.Prepare(http);
                return next(http);
            }

            var problem = Problem.Of(
                Errors.Of(ErrorCode.RateLimited), "Too many broken messages came from you.",
                retryAfterSeconds: wait.ToRetryAfter());
            return new ProblemResult(problem).ExecuteAsync(http);
        };
    }
}
