namespace MyDeclic.Presence;

/// <summary>Whether somebody is there. Who hides is <see cref="Offline"/> for everybody.</summary>
public enum PresenceState
{
    /// <summary>On no connection.</summary>
    Offline,

    /// <summary>Connected, but not looking on any connection.</summary>
    Away,

    /// <summary>Looking on one connection at least.</summary>
    Online,
}
