using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Makes the messages that clients are sent, and keeps the newest: when many clients come back at once, what they
/// replay is mostly the same few events, which are then serialised once.
/// </summary>
internal sealed class EventEncoder
{
    private readonly Dictionary<LiveEvent, EncodedEvent> _kept = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<LiveEvent> _order = new();

    /// <summary>The event ready to send, or null when it shows nothing.</summary>
    /// <remarks>
    /// Kept by reference, not by id: a past event is rendered anew when what it shows was edited or deleted since, and
    /// the old rendering must not stand in for the new one.
    /// </remarks>
    public EncodedEvent? Encode(LiveEvent live)
    {
        if (live.Data is not { } data) return null;
        lock (_kept)
        {
            if (_kept.TryGetValue(live, out var encoded)) return encoded;
            encoded = new(live, data);
            _kept.Add(live, encoded);
            _order.Enqueue(live);
            if (_order.Count > LiveLimits.EncodedEventsKept) _kept.Remove(_order.Dequeue());
            return encoded;
        }
    }

    /// <summary>Tells of missed events.</summary>
    public static LiveMessage Gap(string word, string reason, LogPosition position) => new(
        Message("gap", new GapNotice(word, reason, position.ToString())), Weight: 0,
        IsFinal: reason == GapReason.Revoked);

    /// <summary>Tells that everything up to <paramref name="position"/> has been sent.</summary>
    public static LiveMessage Mark(LogPosition position) =>
        new(Message("mark", new MarkNotice(position.ToString())), Weight: 0);

    private static SerializedHubMessage Message(string target, object notice) =>
        new(new InvocationMessage(target, [notice]));
}
