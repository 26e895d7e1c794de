using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// A stored record has another version than expected: somebody else changed it. The activation that meets it ends,
/// and the next call reads the record again.
/// </summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    /// <summary>Creates the exception with a general message.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public InconsistentStateException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public InconsistentStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with the two versions.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>Creates the exception with the two versions and its cause.</summary>
    public InconsistentStateException(
        string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
        : base(errorMsg, storageException)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version in the storage; null if there is no record.</summary>
    [Id(1)]
    public string? StoredEtag { get; }

    /// <summary>The version that was expected.</summary>
    [Id(2)]
    public string? CurrentEtag { get; }

    /// <summary>Whether the exception is still in the activation that wrote.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
