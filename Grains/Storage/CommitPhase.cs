namespace MyDeclic.Storage;

/// <summary>How far a batch has come; decides what its callers are told when it fails.</summary>
internal enum CommitPhase
{
    /// <summary>Commands run; a failure leaves nothing behind.</summary>
    Running,

    /// <summary>The commit was sent; without an answer its outcome is unknown.</summary>
    Committing,

    /// <summary>The commit was confirmed; nothing can take it back.</summary>
    Committed,
}
