using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>Counts every command, and words every failure: a client sees a code, never an exception.</summary>
internal sealed partial class LiveHubFilter(CommandLimiter limiter, ILogger<LiveHubFilter> logger) : IHubFilter
{
    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever failed is logged and must not reach the client.")]
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Admit(invocationContext.Context);
        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not HubException)
        {
            LogFailed(logger, invocationContext.HubMethodName, failure);
            throw LiveRefusal.Of(ErrorCode.Unavailable);
        }
    }

    private void Admit(HubCallerContext context)
    {
        if (context.User?.CallerOrNull() is not { } caller) throw LiveRefusal.Of(ErrorCode.Unauthenticated);
        var verdict = limiter.Admit(caller.UserId);
        if (verdict == CommandVerdict.Admitted) return;
        if (verdict == CommandVerdict.Abusive) context.Abort();
        throw LiveRefusal.Of(ErrorCode.RateLimited);
    }

    [LoggerMessage(LogLevel.Error, "The live command {Method} failed")]
    private static partial void LogFailed(ILogger logger, string method, Exception failure);
}
