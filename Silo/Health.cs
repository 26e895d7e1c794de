using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>Whether the process lives, and whether it can do its work: <c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static class Health
{
    /// <summary>Adds what <c>/health/ready</c> looks at.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<StorageCheck>("storage");

    /// <summary>Maps both.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status == HealthStatus.Healthy ? "ready" : "unavailable",
        missing = report.Entries
            .Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Description),
    });

    private sealed class StorageCheck(Database database, CommitQueue queue) : IHealthCheck
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel)
        {
            if (queue.Fault is { } fault) return HealthCheckResult.Unhealthy(fault.Message);
            try
            {
                await ReadAsync(cancel).WaitAsync(Patience, cancel);
                return HealthCheckResult.Healthy();
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                // The reason may name hosts and users, and this page is open to everybody.
                return HealthCheckResult.Unhealthy("the database does not answer");
            }
        }

        private async Task ReadAsync(CancellationToken cancel)
        {
            await using var connection = await database.OpenReadAsync(cancel);
            _ = await connection.ExecuteScalarAsync<long>(new CommandDefinition("select 1", cancellationToken: cancel));
        }
    }
}
