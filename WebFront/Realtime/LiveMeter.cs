using Microsoft.AspNetCore.SignalR.Protocol;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Counts what one client sends, whatever it is: SignalR answers or ignores pings, unknown methods and stray messages
/// before any code of a hub sees them.
/// </summary>
internal sealed class LiveMeter(LiveConnection connection, TimeProvider time)
{
    private readonly Tally _messages = new(LiveLimits.MessagesMax, LiveLimits.MessagesWindow, time);
    private readonly Tally _misfits = new(LiveLimits.MisfitsMax, LiveLimits.MisfitsWindow, time);
    private long? _unfinishedSince;

    /// <summary>Counts one whole message.</summary>
    /// <param name="message">What it was; null when SignalR ignores its kind.</param>
    /// <exception cref="InvalidDataException">The client sends too much: SignalR closes the connection.</exception>
    public void Count(HubMessage? message)
    {
        _unfinishedSince = null;
        connection.Hear();
        if (!_messages.Add()) throw new InvalidDataException("Too many messages.");
        var isMisfit = message is InvocationBindingFailureMessage or StreamBindingFailureMessage or null;
        if (isMisfit && !_misfits.Add()) throw new InvalidDataException("Too many calls of unknown methods.");
    }

    /// <summary>
    /// Whether what the client sent ended the connection. One that ends in the middle of a message is another matter:
    /// networks do that.
    /// </summary>
    public bool IsBroken { get; private set; }

    /// <summary>Notes that the client sent what is no message, or too much.</summary>
    public void Break() => IsBroken = true;

    /// <summary>Notes that a message has begun and not ended.</summary>
    /// <param name="length">What has come of it, in bytes; SignalR refuses one that is longer than allowed.</param>
    /// <exception cref="InvalidDataException">It takes too long to arrive.</exception>
    public void Wait(long length)
    {
        if (length >= LiveLimits.ReceiveBytesMax) Break();
        _unfinishedSince ??= time.GetTimestamp();
        if (time.GetElapsedTime(_unfinishedSince.Value) < LiveLimits.MessageDeadline) return;
        throw new InvalidDataException("A message arrives too slowly.");
    }
}
