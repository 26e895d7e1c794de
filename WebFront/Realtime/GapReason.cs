namespace MyDeclic.WebFront.Realtime;

/// <summary>Why a client must read its snapshot again, in the wire's words.</summary>
internal static class GapReason
{
    /// <summary>The log no longer holds, or will not replay, everything since the client's position.</summary>
    public const string Expired = "expired";

    /// <summary>This log never was at the client's position.</summary>
    public const string Forged = "forged";

    /// <summary>The client read too slowly.</summary>
    public const string Overflow = "overflow";

    /// <summary>What the topic is made of, or who may read it, changed.</summary>
    public const string Changed = "changed";

    /// <summary>The client may no longer watch the topic, and does not.</summary>
    public const string Revoked = "revoked";
}
