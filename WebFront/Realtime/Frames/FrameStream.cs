namespace MyDeclic.WebFront.Realtime.Frames;

/// <summary>
/// The stream below a WebSocket, on which whole frames may be written past it: without the pipe, the wake-up and the frame
/// for each 4 KiB that lie between a hub and its socket. What the WebSocket writes itself (answers, pings, its close) and
/// what is written past it never mix within a message.
/// </summary>
/// <remarks>.NET's WebSocket writes each frame with one call of <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/>,
/// one at a time; tests hold it to that.</remarks>
internal sealed class FrameStream(Stream inner) : Stream
{
    // Nobody's turn at first: nothing may go out before the answer to the hub's handshake, the first message.
    private readonly SemaphoreSlim _turn = new(0);
    private bool _isWithinMessage = true;
    private volatile bool _hasEnded;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes whole frames past the WebSocket; completes when the connection has room for more.</summary>
    /// <param name="frames">Frames of whole messages; they stay as they are until the write has completed.</param>
    /// <exception cref="ObjectDisposedException">The connection ended.</exception>
    public ValueTask WriteFramesAsync(ReadOnlyMemory<byte> frames)
    {
        if (!_turn.Wait(0)) return WriteInTurnAsync(frames);
        ValueTask write;
        try
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            write = inner.WriteAsync(frames);
        }
        catch
        {
            _turn.Release();
            throw;
        }

        if (!write.IsCompletedSuccessfully) return ReleaseAfterAsync(write);
        write.GetAwaiter().GetResult();
        _turn.Release();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return;
        if (!_isWithinMessage) await _turn.WaitAsync(cancellationToken);
        var first = buffer.Span[0];
        if (!FrameHeader.IsControl(first)) _isWithinMessage = !FrameHeader.IsFinal(first);
        try
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }
        finally
        {
            if (!_isWithinMessage) _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.ReadAsync(buffer, offset, count, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The server's streams send what is written at once.</remarks>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_hasEnded)
        {
            _hasEnded = true;
            // Who waits for a turn that will not come finds out that it is over, and lets the next one know.
            _turn.Release();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask WriteInTurnAsync(ReadOnlyMemory<byte> frames)
    {
        await _turn.WaitAsync();
        try
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            await inner.WriteAsync(frames);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask ReleaseAfterAsync(ValueTask write)
    {
        try
        {
            await write;
        }
        finally
        {
            _turn.Release();
        }
    }
}
