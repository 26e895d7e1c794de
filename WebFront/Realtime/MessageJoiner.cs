using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Realtime.Frames;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Makes one WebSocket frame of the messages of a batch: both hub protocols delimit theirs, so they may follow each other.
/// What was joined last is kept: of many clients that watch the same, most have the same waiting.
/// </summary>
/// <remarks>One writer at a time uses it.</remarks>
internal sealed class MessageJoiner
{
    private SerializedHubMessage[] _batch = new SerializedHubMessage[LiveLimits.BatchMessagesMax];
    private SerializedHubMessage[] _last = [];
    private string? _protocol;
    private byte[] _bytes = [];
    private ReadOnlyMemory<byte> _frame;

    /// <summary>Room for the messages of the next write.</summary>
    public SerializedHubMessage[] Batch => _batch;

    /// <summary>The messages as one frame, good until the next call.</summary>
    public ReadOnlyMemory<byte> Join(ReadOnlySpan<SerializedHubMessage> messages, IHubProtocol protocol)
    {
        if (_protocol == protocol.Name && messages.SequenceEqual(_last)) return _frame;
        var length = 0;
        foreach (var message in messages) length += message.GetSerializedMessage(protocol).Length;
        if (_bytes.Length < FrameHeader.BytesMax + length) _bytes = new byte[FrameHeader.BytesMax + length];
        var at = FrameHeader.BytesMax;
        foreach (var message in messages)
        {
            var bytes = message.GetSerializedMessage(protocol).Span;
            bytes.CopyTo(_bytes.AsSpan(at));
            at += bytes.Length;
        }

        var header = FrameHeader.WriteBefore(
            _bytes.AsSpan(0, FrameHeader.BytesMax), length, protocol.TransferFormat == TransferFormat.Text);
        _last = messages.ToArray();
        _protocol = protocol.Name;
        return _frame = _bytes.AsMemory(FrameHeader.BytesMax - header, header + length);
    }

    /// <summary>Leaves what was given out to a write that is still under way.</summary>
    public void Leave()
    {
        _batch = new SerializedHubMessage[LiveLimits.BatchMessagesMax];
        _bytes = [];
        _last = [];
        _protocol = null;
    }
}
