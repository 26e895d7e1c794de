using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace MyDeclic.Storage;

/// <summary>
/// Runs one batch in one transaction, on the writer's thread. Each command has a savepoint, so that it fails alone;
/// none is acknowledged before the commit.
/// </summary>
internal sealed partial class CommitWriter(Database database, ILogFeed feed, TimeProvider time, ILogger logger)
    : IDisposable
{
    private const string SetSavepoint = "SAVEPOINT command";
    private const string KeepSavepoint = "RELEASE SAVEPOINT command";
    private const string UndoSavepoint = "ROLLBACK TO SAVEPOINT command";

    private static readonly TimeSpan MaxBatchTime = TimeSpan.FromMilliseconds(StorageLimits.MaxBatchMs);

    private readonly List<WriteCommand> _running = [];
    private readonly List<LogEntry> _appended = [];
    private DbConnection? _connection;
    private DbTransaction? _transaction;

    /// <summary>Set once the disk has failed; nothing may be written from then on.</summary>
    public StorageFaultedException? Fault { get; private set; }

    /// <summary>Runs commands until the batch is full, old or has no more, commits, and tells every caller.</summary>
    /// <param name="next">Gives the next command that is waiting, or null.</param>
    /// <param name="limit">At most so many commands.</param>
    /// <returns>How many commands were committed.</returns>
    public int Run(Func<WriteCommand?> next, int limit)
    {
        _running.Clear();
        _appended.Clear();
        var phase = CommitPhase.Running;
        try
        {
            _connection ??= database.OpenWriter();
            RunCommands(_connection, next, limit);
            if (_transaction is null)
                return 0;
            if (_appended.Count > 0)
                feed.BeforeCommit(_connection, _transaction);
            phase = CommitPhase.Committing;
            _transaction.Commit();
            phase = CommitPhase.Committed;
            _transaction.Dispose();
            _transaction = null;
            feed.AfterCommit(_connection, _appended);
        }
#pragma warning disable CA1031 // Whatever went wrong, every caller has to hear of it.
        catch (Exception failure) when (phase != CommitPhase.Committed)
#pragma warning restore CA1031
        {
            Take(next, limit);
            FailBatch(failure, phase);
            return 0;
        }
#pragma warning disable CA1031 // The writes are kept, so their callers are told so, whatever befell the log.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogTailFailed(failure);
        }

        foreach (var command in _running)
            command.Complete();
        return _running.Count;
    }

    public void Dispose() => Disconnect();

    private void RunCommands(DbConnection connection, Func<WriteCommand?> next, int limit)
    {
        var guarded = limit > 1 || database.Dialect.FailureEndsTransaction;
        var started = time.GetTimestamp();
        while (_running.Count < limit && time.GetElapsedTime(started) < MaxBatchTime && next() is { } command)
        {
            if (!command.TryStart())
                continue;
            _transaction ??= connection.BeginTransaction();
            _running.Add(command);
            var transaction = new WriteTransaction(connection, _transaction, database.Dialect);
            try
            {
                if (guarded)
                    database.Dialect.RunControl(transaction, SetSavepoint);
                command.Run(transaction);
                if (guarded)
                    database.Dialect.RunControl(transaction, KeepSavepoint);
                _appended.AddRange(transaction.Appended);
            }
            catch (Exception failure)
            {
                // Not an exception filter: the command's own readers have to be closed before the savepoint is undone.
                if (!TryUndo(transaction, guarded, failure))
                    throw;
                _running.RemoveAt(_running.Count - 1);
                command.Fail(Classify(failure) == StorageFailure.Full ? new StorageFullException(failure) : failure);
            }
            finally
            {
                transaction.Close();
            }
        }
    }

    /// <summary>Takes one command's work back.</summary>
    /// <returns>False when the whole transaction is lost with it.</returns>
    private bool TryUndo(WriteTransaction transaction, bool guarded, Exception failure)
    {
        if (Classify(failure) == StorageFailure.Broken)
            return false;
        try
        {
            if (guarded)
            {
                database.Dialect.RunControl(transaction, UndoSavepoint);
                database.Dialect.RunControl(transaction, KeepSavepoint);
            }
            else
            {
                _transaction!.Rollback();
                _transaction.Dispose();
                _transaction = null;
            }

            return true;
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException)
        {
            // A full disk or a lost connection has already rolled everything back.
            return false;
        }
    }

    // When there is no connection, those who wait would each wait for the same failure: they are told together.
    private void Take(Func<WriteCommand?> next, int limit)
    {
        if (_connection is not null)
            return;
        while (_running.Count < limit && next() is { } command)
        {
            if (command.TryStart())
                _running.Add(command);
        }
    }

    private void FailBatch(Exception failure, CommitPhase phase)
    {
        var kind = Classify(failure);
        Exception told = kind switch
        {
            StorageFailure.Full => new StorageFullException(failure),
            StorageFailure.Broken => Fault = new StorageFaultedException(failure),
            StorageFailure.Unavailable when phase == CommitPhase.Committing => new StorageUnavailableException(
                "The database did not confirm the commit; whether it was kept is unknown.", true, failure),
            StorageFailure.Unavailable => new StorageUnavailableException(
                "The database cannot be reached; nothing was written.", false, failure),
            _ => new StorageException($"The transaction failed and was undone: {failure.Message}", failure),
        };
        LogBatchFailed(failure, _running.Count, phase);
        Abandon(kind);
        foreach (var command in _running)
            command.Fail(told);
    }

    private void Abandon(StorageFailure kind)
    {
        var usable = kind is StorageFailure.Full or StorageFailure.Command;
        try
        {
            if (usable)
                _transaction?.Rollback();
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            usable = false;
        }

        if (!usable)
            Disconnect();
        else
            EndTransaction();
    }

    private void Disconnect()
    {
        EndTransaction();
        try
        {
            _connection?.Dispose();
        }
        catch (DbException failure)
        {
            LogCloseFailed(failure);
        }

        _connection = null;
    }

    private void EndTransaction()
    {
        try
        {
            _transaction?.Dispose();
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            LogCloseFailed(failure);
        }

        _transaction = null;
    }

    private StorageFailure Classify(Exception failure) => database.Dialect.Classify(failure);

    [LoggerMessage(1030, LogLevel.Error, "A batch of {Commands} writes failed while {Phase}")]
    private partial void LogBatchFailed(Exception failure, int commands, CommitPhase phase);

    [LoggerMessage(1031, LogLevel.Error, "Committed events did not reach the log in memory")]
    private partial void LogTailFailed(Exception failure);

    [LoggerMessage(1032, LogLevel.Debug, "Closing the writer's connection after a failure failed as well")]
    private partial void LogCloseFailed(Exception failure);
}
