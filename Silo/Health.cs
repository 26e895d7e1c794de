using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>What <c>/health/ready</c> looks at: everything that this process cannot do its work without.</summary>
internal static class Health
{
    /// <summary>The door asks the checks with this tag.</summary>
    private const string ReadyTag = "ready";

    /// <summary>Adds the storage's check, and counts every other one that is registered.</summary>
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<StorageCheck>("storage");
        builder.Services.PostConfigure<HealthCheckServiceOptions>(health =>
        {
            foreach (var check in health.Registrations) check.Tags.Add(ReadyTag);
        });
    }

    private sealed class StorageCheck(Database database, CommitQueue queue) : IHealthCheck
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (queue.Fault is { } fault) return HealthCheckResult.Unhealthy(fault.Message);
            try
            {
                await ReadAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("The database does not answer.", error);
            }
        }

        private async Task ReadAsync(CancellationToken cancel)
        {
            await using var connection = await database.OpenReadAsync(cancel);
            _ = await connection.ExecuteScalarAsync<long>(new CommandDefinition("select 1", cancellationToken: cancel));
        }
    }
}
