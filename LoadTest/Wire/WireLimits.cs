namespace MyDeclic.LoadTest.Wire;

/// <summary>The limits of the connections to a server, with their units.</summary>
internal static class WireLimits
{
    /// <summary>Requests that wait for an answer at once.</summary>
    public const int RequestsInFlightMax = 64;

    /// <summary>Tries of one request before it counts as failed.</summary>
    public const int TriesMax = 8;

    /// <summary>Longest wait for one answer, in seconds.</summary>
    public const int RequestSecondsMax = 30;

    /// <summary>Live connections that the server grants one member; see the contract.</summary>
    public const int ConnectionsPerMemberMax = 10;
}
