using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.Realtime;
using MyDeclic.WebFront.Conversations;
using MyDeclic.WebFront.Presence;

namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Makes the messages that clients are sent, and keeps the newest: when many clients come back at once, what they
/// replay is mostly the same few events, which are then serialised once.
/// </summary>
internal sealed class EventEncoder
{
    private readonly Dictionary<long, EncodedEvent> _kept = [];
    private readonly Queue<long> _order = new();

    /// <summary>The event ready to send, or null when it shows nothing.</summary>
    /// <remarks>
    /// Every replay renders the past anew, mostly to the same; but what was edited or deleted since shows otherwise, and
    /// an old rendering must not stand in for a new one.
    /// </remarks>
    public EncodedEvent? Encode(LiveEvent live)
    {
        if (live.Data is not { } data) return null;
        lock (_kept)
        {
            var isKept = _kept.TryGetValue(live.Id, out var encoded);
            if (isKept && encoded!.Shows(live)) return encoded;
            if (!isKept)
            {
                _order.Enqueue(live.Id);
                if (_order.Count > LiveLimits.EncodedEventsKept) _kept.Remove(_order.Dequeue());
            }

            return _kept[live.Id] = new(live, data);
        }
    }

    /// <summary>The event ready to send, as only few see it: it is not kept.</summary>
    public static EncodedEvent? EncodeApart(LiveEvent live) => live.Data is { } data ? new(live, data) : null;

    /// <summary>Tells of missed events.</summary>
    public static LiveMessage Gap(string word, string reason, LogPosition position) => new(
        Message("gap", new GapNotice(word, reason, position.ToString())), Weight: 0,
        IsFinal: reason == GapReason.Revoked);

    /// <summary>Tells that everything up to <paramref name="position"/> has been sent.</summary>
    public static LiveMessage Mark(LogPosition position) =>
        new(Message("mark", new MarkNotice(position.ToString())), Weight: 0);

    /// <summary>Tells who came or went of those whom a client looks at.</summary>
    public static LiveMessage Presence(PresenceNotice notice) => new(Message("presence", notice), Weight: 0);

    /// <summary>Tells that somebody is writing.</summary>
    public static LiveMessage Typing(TypingNotice notice) => new(Message("typing", notice), Weight: 0);

    private static SerializedHubMessage Message(string target, object notice) =>
        new(new InvocationMessage(target, [notice]));
}
