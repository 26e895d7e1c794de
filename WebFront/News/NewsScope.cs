namespace MyDeclic.WebFront.News;

/// <summary>Which articles of the front page are asked for.</summary>
internal enum NewsScope
{
    /// <summary>All that one may read.</summary>
    All,

    /// <summary>Those that concern the own country and unit.</summary>
    Mine,

    /// <summary>Those that left the front page.</summary>
    Archive,
}
