namespace Orleans.Embedded.Enumerations;

/// <summary>What may follow a batch.</summary>
internal enum Outlook
{
    /// <summary>Perhaps more elements.</summary>
    Open,

    /// <summary>Nothing: the sequence has ended.</summary>
    Ended,

    /// <summary>Nobody knows: the grain has forgotten the enumeration.</summary>
    Forgotten,
}
