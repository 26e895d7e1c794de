using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MyDeclic.Storage;

/// <summary>
/// Follows a log that other servers append to as well: after each own commit, when another server notifies, and once
/// a second in case a notification was lost.
/// </summary>
internal sealed partial class PostgresLogFeed(
    Database database, LogTail tail, bool hasOtherWriters, TimeProvider time, ILogger logger) : ILogFeed
{
    private const string Channel = "my_declic_log";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(StorageLimits.LogPollMs);

    // Notifications carry their sender, so that a server does not read the log again for what it wrote itself.
    private readonly string _self = Guid.NewGuid().ToString("N");
    private readonly PostgresLogPump _pump = new(tail);
    private readonly CancellationTokenSource _stopping = new();
    private Task _following = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await using (var reader = await database.OpenReadAsync(cancellation))
        {
            tail.Reset(LogReader.PositionBeforeLast(reader, StorageLimits.TailEntriesAtStart));
            _pump.Run(reader);
        }

        if (hasOtherWriters)
            tail.CatchUpBy(new PostgresCatchUp(database, tail, _pump, time, logger).RunAsync);
        _following = Task.Run(FollowAsync, CancellationToken.None);
    }

    public void BeforeCommit(DbConnection writer, DbTransaction transaction) =>
        writer.Execute("SELECT pg_notify(@Channel, @_self)", new { Channel, _self }, transaction);

    public void AfterCommit(DbConnection writer, IReadOnlyList<LogEntry> appended)
    {
        if (appended.Count == 0)
            return;
        try
        {
            _pump.Run(writer);
            if (tail.Head < appended[^1].Id)
                WaitForOthers(appended[^1].Id);
        }
        catch (DbException failure)
        {
            // The commands are committed all the same; the follower brings their events.
            LogPumpFailed(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _following;
        _stopping.Dispose();
    }

    // Another server's open transaction owns a lower id. It ends in a moment and notifies; if it does not, the answer
    // to our own caller matters more than that their own event is already in the tail.
    private void WaitForOthers(long id)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        limit.CancelAfter(StorageLimits.OwnEventsInTailMs);
        try
        {
            tail.WaitBeyondAsync(id - 1, limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            LogOwnEventsLate(id);
        }
    }

    private async Task FollowAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await FollowOnceAsync();
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The follower has to outlive whatever befalls one connection.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFollowingFailed(failure);
                await Task.Delay(Poll, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowOnceAsync()
    {
        await using var connection = (NpgsqlConnection)database.OpenWriter();
        var told = false;
        connection.Notification += (_, notification) => told |= notification.Payload != _self;
        await connection.ExecuteAsync($"LISTEN {Channel}");
        while (true)
        {
            told = false;
            _pump.Run(connection);
            var read = time.GetTimestamp();
            while (!told && time.GetElapsedTime(read) < Poll)
                await connection.WaitAsync(Poll, _stopping.Token);
        }
    }

    [LoggerMessage(1020, LogLevel.Warning, "The log could not be read after a commit; the follower will bring it")]
    private partial void LogPumpFailed(Exception failure);

    [LoggerMessage(1021, LogLevel.Warning, "Event {EventId} waits behind another server's open transaction")]
    private partial void LogOwnEventsLate(long eventId);

    [LoggerMessage(1022, LogLevel.Warning, "The log's connection was lost; it is opened anew in a moment")]
    private partial void LogFollowingFailed(Exception failure);
}
