namespace MyDeclic.Communities;

/// <summary>Why a community is suggested.</summary>
public enum CommunityReasonKind
{
    /// <summary>Colleagues of the caller are members.</summary>
    Colleagues = 1,

    /// <summary>It is about what the caller knows, likes or writes about.</summary>
    Topics = 2,

    /// <summary>People of the caller's unit are members.</summary>
    SameUnit = 3,

    /// <summary>People of the caller's site are members.</summary>
    SameSite = 4,
}
