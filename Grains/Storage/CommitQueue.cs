using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MyDeclic.Storage;

/// <summary>
/// The only way to write. Commands of all grains wait here; one thread runs as many as are waiting in one transaction
/// with one fsync, and acknowledges them after the commit. A command that throws fails alone.
/// </summary>
public sealed class CommitQueue : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly Queue<WriteCommand> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogFeed _feed;
    private readonly CommitWriter _writer;
    private readonly int _maxCommandsPerBatch;
    private readonly int _maxQueued;
    private State _state = State.Created;
    private Task? _stopped;
    private long _committedCommands;
    private long _committedBatches;

    /// <summary>Makes the queue; <see cref="StorageStartup"/> sets it going.</summary>
    public CommitQueue(
        Database database, LogTail tail, StorageOptions options, TimeProvider time, ILoggerFactory? loggers = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCommandsPerBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxQueuedCommands, 1);
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<CommitQueue>();
        _feed = database.Dialect is PostgresDialect
            ? new PostgresLogFeed(database, tail, options.HasOtherWriters, time, logger)
            : new SqliteLogFeed(database, tail);
        _writer = new CommitWriter(database, _feed, time, logger);
        _maxCommandsPerBatch = options.GroupCommit ? options.MaxCommandsPerBatch : 1;
        _maxQueued = options.MaxQueuedCommands;
    }

    private enum State
    {
        /// <summary>Not started: writes are refused as a programming error.</summary>
        Created,

        /// <summary>Writes are taken.</summary>
        Running,

        /// <summary>No further writes; those waiting are still done.</summary>
        Stopping,

        /// <summary>The disk failed; no writes until a restart.</summary>
        Faulted,
    }

    /// <summary>Commands waiting now.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    /// <summary>Why writes have stopped for good, or null while they pass.</summary>
    public StorageFaultedException? Fault => _writer.Fault;

    /// <summary>Commands committed since the start.</summary>
    public long CommittedCommands => Interlocked.Read(ref _committedCommands);

    /// <summary>Transactions committed since the start; far fewer than commands when they share.</summary>
    public long CommittedBatches => Interlocked.Read(ref _committedBatches);

    /// <summary>Runs a command in a transaction and completes once that is durable.</summary>
    /// <param name="work">Runs on the writer's thread, once, alone: SQL only, no waiting, no calls to grains.</param>
    /// <param name="cancellation">Counts until the command begins; from then on the commit decides.</param>
    /// <returns>What the command returned. If it threw, that exception, and nothing of it remains.</returns>
    /// <exception cref="StorageBusyException">Too many commands are waiting.</exception>
    /// <exception cref="StorageFullException">The disk is full; try again later.</exception>
    /// <exception cref="StorageUnavailableException">The database is out of reach or the server stops.</exception>
    /// <exception cref="StorageFaultedException">The disk failed; nothing is written until a restart.</exception>
    public Task<T> WriteAsync<T>(Func<WriteTransaction, T> work, CancellationToken cancellation = default)
    {
        if (typeof(Task).IsAssignableFrom(typeof(T)))
            throw new ArgumentException("A command does not wait for anything: give a plain function.", nameof(work));
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        var command = new WriteCommand<T>(work);
        lock (_gate)
        {
            if (RefusalNow() is { } refusal)
                return Task.FromException<T>(refusal);
            _waiting.Enqueue(command);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }

        command.CancelWith(cancellation);
        return command.Task;
    }

    /// <summary>Runs a command that has nothing to return; otherwise the same.</summary>
    public Task WriteAsync(Action<WriteTransaction> work, CancellationToken cancellation = default) => WriteAsync(
        transaction =>
        {
            work(transaction);
            return true;
        },
        cancellation);

    /// <summary>Takes no further writes, finishes those waiting and lets go of the connection.</summary>
    public Task StopAsync()
    {
        lock (_gate)
            return _stopped ??= StopOnceAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    internal async Task StartAsync(CancellationToken cancellation)
    {
        await _feed.StartAsync(cancellation);
        lock (_gate)
        {
            if (_state != State.Created)
                throw new InvalidOperationException("The commit queue starts once.");
            _state = State.Running;
        }

        // A thread of its own: commits wait for the disk, which would starve the pool.
        new Thread(Work) { IsBackground = true, Name = "commit queue" }.Start();
    }

    private async Task StopOnceAsync()
    {
        var wasStarted = _state != State.Created;
        if (_state != State.Faulted)
            _state = State.Stopping;
        Monitor.PulseAll(_gate);
        if (wasStarted)
            await _ended.Task;
        await _feed.DisposeAsync();
    }

    private Exception? RefusalNow() => _state switch
    {
        State.Created => new InvalidOperationException("The storage has not been started."),
        State.Stopping => new StorageUnavailableException("The server is stopping; nothing was written.", false),
        State.Faulted => _writer.Fault,
        _ => _waiting.Count >= _maxQueued ? new StorageBusyException(_waiting.Count) : null,
    };

    private void Work()
    {
        while (WaitForWork())
        {
            Gather();
            var committed = _writer.Run(Next, _maxCommandsPerBatch);
            if (committed > 0)
            {
                Interlocked.Add(ref _committedCommands, committed);
                Interlocked.Increment(ref _committedBatches);
            }

            if (_writer.Fault is { } fault)
            {
                RefuseAll(fault);
                break;
            }
        }

        _writer.Dispose();
        _ended.SetResult();
    }

    private bool WaitForWork()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && _state == State.Running)
                Monitor.Wait(_gate);
            return _waiting.Count > 0;
        }
    }

    // Callers who were just acknowledged often write again at once. As long as they keep arriving it is better to let
    // them in than to spend an fsync on the first few; a lone writer is not kept.
    private void Gather()
    {
        var seen = 0;
        for (var now = Waiting; now > seen && now < _maxCommandsPerBatch; now = Waiting)
        {
            seen = now;
            Thread.Yield();
        }
    }

    private WriteCommand? Next()
    {
        lock (_gate)
            return _waiting.TryDequeue(out var command) ? command : null;
    }

    private void RefuseAll(StorageFaultedException fault)
    {
        WriteCommand[] refused;
        lock (_gate)
        {
            _state = State.Faulted;
            refused = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var command in refused.Where(command => command.TryStart()))
            command.Fail(fault);
    }
}
