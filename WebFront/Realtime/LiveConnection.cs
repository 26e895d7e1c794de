using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.SignalR;
using MyDeclic.WebFront.Presence;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// One client: what it watches (guarded by the relay's lock) and what waits to be written to it (guarded by its own).
/// One writer at a time takes from the queue, and only the writer ever waits for the client.
/// </summary>
internal sealed class LiveConnection(
    ILiveSocket socket, Caller caller, Func<Task<Caller?>> renew, TimeProvider time) : IThreadPoolWorkItem
{
    private readonly Queue<LiveMessage> _queue = new();
    private int _queuedWeight;
    private bool _isWriting;
    private bool _isClosed;
    private long? _writeStarted;
    private TaskCompletionSource? _room;
    private long _heardAt = time.GetTimestamp();

    /// <summary>The transport's name of the connection.</summary>
    public string Id => socket.Id;

    /// <summary>Whose it is.</summary>
    public long UserId { get; } = caller.UserId;

    /// <summary>The session that it lives by.</summary>
    public long SessionId { get; } = caller.SessionId;

    /// <summary>For whom the door is asked. Replaced when the person's standing changed.</summary>
    public Caller Caller { get; set; } = caller;

    /// <summary>Whether <see cref="Caller"/> must be renewed before the door is asked again.</summary>
    public bool IsCallerStale { get; set; }

    /// <summary>What it watches, by word.</summary>
    public Dictionary<string, Watch> Watches { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether its member is there, and whose presence it looks at.</summary>
    public ConnectionPresence Presence { get; } = new();

    /// <summary>The newest place in the log that the client was told of.</summary>
    public long Told { get; set; }

    /// <summary>When its last mark was considered, as a timestamp.</summary>
    public long MarkedAt { get; set; } = time.GetTimestamp();

    /// <summary>Asks again who the caller is; null when the session ended.</summary>
    public Task<Caller?> RenewAsync() => renew();

    /// <summary>Queues a message. False when there is no room: then nothing was queued.</summary>
    /// <param name="message">The message.</param>
    /// <param name="idle">
    /// Where this connection goes when nobody is writing to it, for the caller to have it written; null to write at once.
    /// </param>
    public bool Offer(LiveMessage message, List<LiveConnection>? idle = null)
    {
        lock (_queue)
        {
            if (_isClosed) return true;
            if (_queue.Count >= LiveLimits.QueuedMessagesMax) return false;
            if (_queue.Count > 0 && _queuedWeight + message.Weight > LiveLimits.QueuedWeightMax) return false;
            Enqueue(message, idle);
        }

        return true;
    }

    /// <summary>Puts <paramref name="messages"/> in the place of what waits, save last words on ended topics.</summary>
    /// <inheritdoc cref="Offer"/>
    public void Replace(IEnumerable<LiveMessage> messages, List<LiveConnection>? idle = null)
    {
        lock (_queue)
        {
            if (_isClosed) return;
            var kept = _queue.Where(message => message.IsFinal).ToList();
            _queue.Clear();
            _queuedWeight = 0;
            foreach (var message in kept.Concat(messages)) Enqueue(message, idle);
        }
    }

    /// <summary>Completes when a replay may queue its next step, or when the connection ended.</summary>
    public Task RoomAsync()
    {
        lock (_queue)
        {
            if (_isClosed || HasRoom) return Task.CompletedTask;
            _room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    /// <summary>Notes that the client sent a whole message, a ping at least.</summary>
    public void Hear() => Volatile.Write(ref _heardAt, time.GetTimestamp());

    /// <summary>Whether a write has waited for the client, or the client has said nothing, for too long.</summary>
    public bool IsLost()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _heardAt)) >= LiveLimits.ClientTimeout) return true;
        lock (_queue)
        {
            return _writeStarted is { } started && time.GetElapsedTime(started) >= LiveLimits.WriteStallMax;
        }
    }

    /// <summary>Forgets what waits; nothing more is written.</summary>
    public void Close()
    {
        lock (_queue)
        {
            _isClosed = true;
            _queue.Clear();
            _room?.TrySetResult();
        }
    }

    /// <summary>Cuts the connection; nothing more is written.</summary>
    public void Abort()
    {
        Close();
        socket.Abort();
    }

    /// <summary>
    /// Writes what waits, for whom nobody else is writing to. A write that must wait for the client goes on by itself.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the transport throws, the connection is over.")]
    public void Write(MessageJoiner joiner)
    {
        try
        {
            while (Take(joiner.Batch) is > 0 and var count)
            {
                var write = socket.WriteAsync(joiner.Batch.AsMemory(0, count), joiner);
                if (!write.IsCompletedSuccessfully)
                {
                    joiner.Leave();
                    _ = GoOnAsync(write);
                    return;
                }

                write.GetAwaiter().GetResult();
            }
        }
        catch (Exception)
        {
            Abort();
        }
    }

    /// <summary>Writes alone. For the thread pool.</summary>
    void IThreadPoolWorkItem.Execute() => Write(new());

    private bool HasRoom =>
        _queue.Count < LiveLimits.ReplayPausesAt && _queuedWeight < LiveLimits.QueuedWeightMax / 2;

    private void Enqueue(LiveMessage message, List<LiveConnection>? idle)
    {
        _queue.Enqueue(message);
        _queuedWeight += message.Weight;
        if (_isWriting) return;
        _isWriting = true;
        if (idle is not null)
            idle.Add(this);
        else
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the transport throws, the connection is over.")]
    private async Task GoOnAsync(ValueTask write)
    {
        try
        {
            await write;
        }
        catch (Exception)
        {
            Abort();
            return;
        }

        Write(new());
    }

    /// <summary>Takes what waits, as much as one write may hold. 0 when nothing does: then nobody is writing.</summary>
    private int Take(SerializedHubMessage[] batch)
    {
        lock (_queue)
        {
            var (count, weight) = (0, 0);
            while (count < LiveLimits.BatchMessagesMax && _queue.TryPeek(out var message))
            {
                weight += message.Weight;
                if (count > 0 && weight > LiveLimits.BatchWeightMax) break;
                batch[count++] = _queue.Dequeue().Message;
                _queuedWeight -= message.Weight;
            }

            _isWriting = count > 0;
            _writeStarted = count > 0 ? time.GetTimestamp() : null;
            if (count > 0 && _room is not null && HasRoom)
            {
                _room.TrySetResult();
                _room = null;
            }

            return count;
        }
    }
}
