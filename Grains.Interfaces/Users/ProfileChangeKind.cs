namespace MyDeclic.Users;

/// <summary>What of a part of a profile changed. Stored by number.</summary>
public enum ProfileChangeKind
{
    /// <summary>What it says.</summary>
    Value = 0,

    /// <summary>Who sees it.</summary>
    Audience = 1,
}
