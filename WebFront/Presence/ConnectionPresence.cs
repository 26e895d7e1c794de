using MyDeclic.Presence;

namespace MyDeclic.WebFront.Presence;

/// <summary>What one connection says of its member's presence, and whose it looks at. Guarded by the relay's lock.</summary>
internal sealed class ConnectionPresence
{
    private static readonly IReadOnlyDictionary<long, string> Nobody = new Dictionary<long, string>();

    /// <summary>What the client said last; offline until it says anything, so that programs do not count.</summary>
    public PresenceState Here { get; set; }

    /// <summary>Whose presence the client is told, with the handle it knows them by.</summary>
    public IReadOnlyDictionary<long, string> People { get; set; } = Nobody;

    /// <summary>Whether the client asked for anybody's: it is told when it must ask again.</summary>
    public bool Looks { get; set; }

    /// <summary>Grows whenever an answer of the door that is under way must not be used any more.</summary>
    public int Turn { get; set; }
}
