using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MyDeclic.Storage;

/// <summary>
/// The recent log in memory, in strict id order and without gaps: when an entry is here, every committed entry with
/// a lower id is here or was here.
/// </summary>
public sealed partial class LogTail
{
    private readonly Lock _ringGate = new();
    private readonly Lock _admitGate = new();
    private readonly LogEntry[] _ring;
    private readonly ILogger _logger;
    private ImmutableArray<Subscription> _subscriptions = [];
    private TaskCompletionSource _moved = NewSignal();
    private Func<Task>? _catchUp;
    private int _first;
    private int _count;
    private long _floor;
    private long _head;

    /// <summary>Makes an empty tail; <see cref="StorageStartup"/> fills it.</summary>
    public LogTail(StorageOptions options, ILogger<LogTail>? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxTailEntries, 1);
        _ring = new LogEntry[options.MaxTailEntries];
        _logger = logger ?? NullLogger<LogTail>.Instance;
    }

    /// <summary>
    /// The highest position at which nothing earlier can still appear. Read it before a snapshot to know the position
    /// the snapshot is at least as new as.
    /// </summary>
    public long Head => Interlocked.Read(ref _head);

    /// <summary>Reads what came after a position, oldest first.</summary>
    /// <param name="afterId">A position; one beyond <see cref="Head"/> gives nothing.</param>
    /// <param name="limit">At most so many entries.</param>
    /// <param name="entries">What was found, empty when there is nothing yet.</param>
    /// <returns>False when memory no longer reaches back so far: ask <see cref="EventLogStore"/>.</returns>
    public bool TryReadAfter(long afterId, int limit, out ImmutableArray<LogEntry> entries)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        lock (_ringGate)
        {
            if (afterId < _floor)
            {
                entries = [];
                return false;
            }

            var start = CountUpTo(afterId);
            var length = Math.Min(limit, _count - start);
            var found = ImmutableArray.CreateBuilder<LogEntry>(length);
            for (var i = 0; i < length; i++)
                found.Add(At(start + i));
            entries = found.MoveToImmutable();
            return true;
        }
    }

    /// <summary>Completes once <see cref="Head"/> is beyond a position. Costs nothing while it waits.</summary>
    public async Task WaitBeyondAsync(long id, CancellationToken cancellation)
    {
        while (true)
        {
            Task moved;
            lock (_ringGate)
            {
                if (_head > id)
                    return;
                moved = _moved.Task;
            }

            await moved.WaitAsync(cancellation);
        }
    }

    /// <summary>
    /// Completes once everything is here that any server had acknowledged before this call: what a reader must wait for
    /// to see what was written through another server. Costs nothing where there is no other.
    /// </summary>
    public Task CatchUpAsync() => _catchUp?.Invoke() ?? Task.CompletedTask;

    /// <summary>
    /// Calls <paramref name="subscriber"/> for each entry, in order, before <see cref="Head"/> moves to it and before
    /// its command is acknowledged. It runs on the thread that commits: be brief, never write, never wait. What it
    /// throws is logged and otherwise ignored, since the entry is committed.
    /// </summary>
    /// <returns>Dispose it to end the calls.</returns>
    public IDisposable Subscribe(Action<LogEntry> subscriber)
    {
        var subscription = new Subscription(this, subscriber);
        lock (_admitGate)
            _subscriptions = _subscriptions.Add(subscription);
        return subscription;
    }

    /// <summary>Says how <see cref="CatchUpAsync"/> learns what others committed.</summary>
    internal void CatchUpBy(Func<Task> catchUp) => _catchUp = catchUp;

    /// <summary>Forgets everything and stands at a position, as at the start of the process.</summary>
    internal void Reset(long position)
    {
        lock (_admitGate)
        lock (_ringGate)
        {
            Array.Clear(_ring);
            _first = 0;
            _count = 0;
            _floor = position;
            Interlocked.Exchange(ref _head, position);
        }
    }

    /// <summary>Takes committed entries, in id order, that follow <see cref="Head"/>.</summary>
    internal void Admit(IReadOnlyList<LogEntry> entries)
    {
        if (entries.Count == 0)
            return;
        lock (_admitGate)
        {
            foreach (var entry in entries)
            {
                Tell(entry);
                lock (_ringGate)
                    Push(entry);
            }

            TaskCompletionSource moved;
            lock (_ringGate)
            {
                moved = _moved;
                _moved = NewSignal();
            }

            moved.SetResult();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Tell(LogEntry entry)
    {
        foreach (var subscription in _subscriptions)
        {
            try
            {
                subscription.Call(entry);
            }
#pragma warning disable CA1031 // A faulty listener must not stop the log for all others.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogSubscriberFailed(failure, entry.Id);
            }
        }
    }

    private void Push(LogEntry entry)
    {
        if (entry.Id <= _head)
            throw new InvalidOperationException($"Event {entry.Id} was admitted after {_head}.");
        if (_count == _ring.Length)
        {
            _floor = _ring[_first].Id;
            _first = (_first + 1) % _ring.Length;
            _count--;
        }

        _ring[(_first + _count) % _ring.Length] = entry;
        _count++;
        Interlocked.Exchange(ref _head, entry.Id);
    }

    private int CountUpTo(long id)
    {
        int low = 0, high = _count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (At(middle).Id <= id)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private LogEntry At(int index) => _ring[(_first + index) % _ring.Length];

    [LoggerMessage(1010, LogLevel.Error, "A subscriber of the log failed on event {EventId}")]
    private partial void LogSubscriberFailed(Exception failure, long eventId);

    private sealed class Subscription(LogTail owner, Action<LogEntry> subscriber) : IDisposable
    {
        public void Call(LogEntry entry) => subscriber(entry);

        public void Dispose()
        {
            lock (owner._admitGate)
                owner._subscriptions = owner._subscriptions.Remove(this);
        }
    }
}
