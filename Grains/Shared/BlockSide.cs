namespace MyDeclic;

/// <summary>What stands between two people, seen from one of them.</summary>
internal enum BlockSide
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>This one blocked the other.</summary>
    Blocking = 1,

    /// <summary>The other blocked this one, who is never told.</summary>
    Blocked = 2,
}
