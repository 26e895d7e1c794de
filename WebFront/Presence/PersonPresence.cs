using MyDeclic.Presence;

namespace MyDeclic.WebFront.Presence;

/// <summary>Whether somebody is there.</summary>
/// <param name="Handle">Who.</param>
/// <param name="State">Now.</param>
public sealed record PersonPresence(string Handle, PresenceState State);
