namespace MyDeclic.Communities;

/// <summary>Who sees a community and who gets in. Stored by number.</summary>
public enum CommunityAccess
{
    /// <summary>Anyone reads and joins.</summary>
    Public = 0,

    /// <summary>Listed for everyone; reading needs membership, on request.</summary>
    Private = 1,

    /// <summary>Invisible but to its members and those invited.</summary>
    Closed = 2,
}
