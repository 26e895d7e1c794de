namespace MyDeclic.Bottles;

/// <summary>What somebody did about a tag.</summary>
internal enum EvidenceKind
{
    /// <summary>An answer of theirs was marked as the solution.</summary>
    Solved,

    /// <summary>Answered a post with the tag.</summary>
    Answered,

    /// <summary>Wrote a post with the tag.</summary>
    Posted,

    /// <summary>Declined a bottle with the tag, or passed it on.</summary>
    Declined,
}
