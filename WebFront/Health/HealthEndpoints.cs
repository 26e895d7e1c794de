using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MyDeclic.WebFront.Health;

/// <summary>What an operator's tools ask.</summary>
internal static class HealthEndpoints
{
    /// <summary>The tag of the checks that decide whether this process may be sent requests.</summary>
    public const string ReadyTag = "ready";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new()
        {
            Predicate = _ => false,
            ResponseWriter = WriteAsync,
        });
        routes.MapHealthChecks("/health/ready", new()
        {
            Predicate = check => check.Tags.Contains(ReadyTag),
            ResponseWriter = WriteAsync,
            ResultStatusCodes =
            {
                [HealthStatus.Healthy] = StatusCodes.Status200OK,
                [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
                [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
            },
        });
        routes.MapGet("/metrics", (MetricsCollector metrics) =>
            TypedResults.Text(metrics.Write(), PrometheusText.MediaType)).ExcludeFromDescription();
    }

    /// <summary>Names only: what failed how is in the log, not for anybody who asks.</summary>
    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        string[] missing =
            [.. report.Entries.Where(one => one.Value.Status != HealthStatus.Healthy).Select(one => one.Key)];
        HealthAnswer answer = new(missing.Length == 0 ? "ok" : "unavailable", missing);
        return http.Response.WriteAsJsonAsync(answer, Wire.Options, http.RequestAborted);
    }

    private sealed record HealthAnswer(string Status, string[] Missing);
}
