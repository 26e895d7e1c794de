namespace MyDeclic.Import;

/// <summary>What an import is writing.</summary>
public enum ImportStep
{
    /// <summary>Accounts.</summary>
    People = 0,

    /// <summary>Follows.</summary>
    Follows = 1,

    /// <summary>Communities and memberships.</summary>
    Communities = 2,

    /// <summary>Bearer tokens.</summary>
    Tokens = 3,

    /// <summary>Posts of the past, with what belongs to them.</summary>
    Posts = 4,
}
