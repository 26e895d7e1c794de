using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace MyDeclic.WebFront;

/// <summary>
/// The last resort. Gives the framework's own refusals the form of ours, turns a silo or a database that is busy or gone
/// into 503, and anything that nobody foresaw into a 500 that tells the client nothing and the log everything.
/// </summary>
internal sealed partial class RefusalBoundary(RequestDelegate next, ILogger<RefusalBoundary> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered, and what a vanished client interrupts is no fault.
            return;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await new ProblemResult(Explain(exception, http)).ExecuteAsync(http);
            return;
        }
        if (IsBare(http)) await new ProblemResult(Explain(http.Response.StatusCode)).ExecuteAsync(http);
    }

    /// <summary>Whether the framework refused with a status alone. SignalR's answers stay as they are.</summary>
    private static bool IsBare(HttpContext http)
    {
        var response = http.Response;
        return response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } &&
            !http.Request.Path.StartsWithSegments(Routes.Live);
    }

    private Problem Explain(Exception exception, HttpContext http)
    {
        switch (exception)
        {
            case BadHttpRequestException { InnerException: RefusedValueException refused }:
                return Problem.Of(refused.Refusal);
            case BadHttpRequestException { InnerException: JsonException malformed }:
                return Problem.Of(Errors.InvalidJson, "A field of the body has the wrong type.", FieldOf(malformed));
            case BadHttpRequestException bad:
                return Explain(bad.StatusCode);
            case LimitExceededException:
                return Problem.Of(Errors.Of(ErrorCode.Overloaded), "Too many requests are waiting. Try again shortly.");
            case TimeoutException or OrleansMessageRejectionException or ClientNotAvailableException
                or DbException { IsTransient: true }:
                LogUnavailable(logger, exception, http.Request.Method, http.Request.Path);
                return Problem.Of(
                    Errors.Of(ErrorCode.Unavailable), "No answer in time. What you asked may still happen.");
            default:
                LogFault(logger, exception, http.Request.Method, http.Request.Path);
                return Problem.Of(Errors.Internal, "It was written down, and is not your request's fault.");
        }
    }

    private static Problem Explain(int status)
    {
        var word = Errors.OfStatus(status);
        return Problem.Of(word with { Status = status }, status == StatusCodes.Status404NotFound
            ? Refusal.NotFound.Message
            : word.Title + ".");
    }

    private static string? FieldOf(JsonException exception)
    {
        var field = exception.Path?.TrimStart('$', '.');
        return string.IsNullOrEmpty(field) ? null : field;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} {Path} had no answer from the silo")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string method, PathString path);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} failed for a reason that nobody foresaw")]
    private static partial void LogFault(ILogger logger, Exception exception, string method, PathString path);
}
