using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Makes one message of several: both hub protocols delimit theirs, so those of a batch may follow each other in one
/// write. What was joined last is kept: of many clients that watch the same, most have the same waiting.
/// </summary>
/// <remarks>One writer at a time uses it.</remarks>
internal sealed class MessageJoiner
{
    private SerializedHubMessage[] _batch = new SerializedHubMessage[LiveLimits.BatchMessagesMax];
    private SerializedHubMessage[] _last = [];
    private SerializedHubMessage? _joined;
    private string? _protocol;
    private byte[] _bytes = [];

    /// <summary>Room for the messages of the next write.</summary>
    public SerializedHubMessage[] Batch => _batch;

    /// <summary>The messages as one, good until the next call.</summary>
    public SerializedHubMessage Join(ReadOnlySpan<SerializedHubMessage> messages, IHubProtocol protocol)
    {
        if (messages.Length == 1) return messages[0];
        if (_joined is not null && _protocol == protocol.Name && messages.SequenceEqual(_last)) return _joined;
        var length = 0;
        foreach (var message in messages) length += message.GetSerializedMessage(protocol).Length;
        if (_bytes.Length < length) _bytes = new byte[length];
        var at = 0;
        foreach (var message in messages)
        {
            var bytes = message.GetSerializedMessage(protocol).Span;
            bytes.CopyTo(_bytes.AsSpan(at));
            at += bytes.Length;
        }

        _last = messages.ToArray();
        _protocol = protocol.Name;
        return _joined = new([new SerializedMessage(_protocol, _bytes.AsMemory(0, length))]);
    }

    /// <summary>Leaves what was given out to a write that is still under way.</summary>
    public void Leave()
    {
        _batch = new SerializedHubMessage[LiveLimits.BatchMessagesMax];
        _bytes = [];
        _joined = null;
    }
}
