using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using MyDeclic.WebFront.Users;

namespace MyDeclic.WebFront;

/// <summary>
/// Limits how much one member does in a minute: by member, not by address, because a plant shares an address and an
/// attacker has many. The hub counts its own messages.
/// </summary>
internal sealed class MemberRates(RequestDelegate next, IOptions<FrontOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly WindowLimiter<long> _reads = new(options.Value.ReadsPerMinute, Minute, time);
    private readonly WindowLimiter<long> _writes = new(options.Value.WritesPerMinute, Minute, time);

    public Task InvokeAsync(HttpContext http)
    {
        var session = http.SessionOrNull();
        if (session is null || http.Request.Path.StartsWithSegments(Routes.Live)) return next(http);
        var isWrite = http.Request.IsWrite();
        var limiter = isWrite ? _writes : _reads;
        if (limiter.TryTake(session.Caller.UserId, out var wait)) return next(http);
        var message = $"At most {limiter.Limit} {(isWrite ? "writes" : "reads")} in a minute.";
        return Answers.Refuse(new(ErrorCode.RateLimited, message, null, wait.ToRetryAfter())).ExecuteAsync(http);
    }
}
