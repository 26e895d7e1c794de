namespace Orleans;

/// <summary>Why an activation ends.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None,

    /// <summary>The host stops.</summary>
    ShuttingDown,

    /// <summary>The activation could not be created or its activation method failed.</summary>
    ActivationFailed,

    /// <summary>Never given by this engine, which has no grain directory.</summary>
    DirectoryFailure,

    /// <summary>No request came for the collection age.</summary>
    ActivationIdle,

    /// <summary>Never given by this engine.</summary>
    ActivationUnresponsive,

    /// <summary>Never given by this engine, which has one process.</summary>
    DuplicateActivation,

    /// <summary>Never given by this engine, which has no interface versions.</summary>
    IncompatibleRequest,

    /// <summary>A request failed in a way that makes the activation's state doubtful.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,

    /// <summary>Never given by this engine, which has nowhere to migrate to.</summary>
    Migrating,

    /// <summary>Never given by this engine.</summary>
    RuntimeRequested,

    /// <summary>Never given by this engine.</summary>
    HighMemoryPressure,
}
