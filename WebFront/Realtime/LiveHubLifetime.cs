using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Takes every connection in, and out: the one place where SignalR shows the connection itself.</summary>
internal sealed partial class LiveHubLifetime(
    TopicRelay relay, ILiveGrains grains, TimeProvider time, ILogger<LiveHubLifetime> logger,
    ILogger<DefaultHubLifetimeManager<LiveHub>> baseLogger) : DefaultHubLifetimeManager<LiveHub>(baseLogger)
{
    /// <inheritdoc/>
    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        if (await AdmitAsync(connection) is { } refusal) connection.Items[LiveHub.RefusalItem] = refusal;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        relay.Disconnect(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>
    /// Makes the connection known, and only then asks once more whether its session holds: one that ended between the
    /// handshake and here was not known to the relay when the log told it.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever failed, the client is told to come back later.")]
    private async Task<ErrorCode?> AdmitAsync(HubConnectionContext connection)
    {
        if (connection.GetHttpContext()?.SessionOrNull() is not { } session) return ErrorCode.Unauthenticated;
        var live = new LiveConnection(
            new HubSocket(connection), session.Caller, () => RenewAsync(session.Key), time);
        var meter = new LiveMeter(live, time);
        connection.Items[LiveHub.MeterItem] = meter;
        connection.Protocol = new MeteredProtocol(connection.Protocol, meter);
        if (!relay.Connect(live)) return ErrorCode.TooMany;
        try
        {
            if (await RenewAsync(session.Key) is { } caller)
            {
                live.Caller = caller;
                return null;
            }
        }
        catch (Exception failure)
        {
            LogUnchecked(logger, failure);
            relay.Disconnect(live.Id);
            return ErrorCode.Unavailable;
        }

        relay.Disconnect(live.Id);
        return ErrorCode.Unauthenticated;
    }

    private async Task<Caller?> RenewAsync(string sessionKey) => (await grains.Session(sessionKey).GetAsync())?.Caller;

    [LoggerMessage(LogLevel.Warning, "The session behind a live connection could not be checked")]
    private static partial void LogUnchecked(ILogger logger, Exception failure);
}
