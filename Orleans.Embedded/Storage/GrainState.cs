namespace Orleans;

/// <summary>A state on its way from or to a storage provider.</summary>
/// <typeparam name="T">The state's class.</typeparam>
public sealed class GrainState<T> : IGrainState<T>
{
    /// <summary>Creates an empty one.</summary>
    public GrainState()
        : this(default!)
    {
    }

    /// <summary>Creates one without a version.</summary>
    public GrainState(T state)
        : this(state, null!)
    {
    }

    /// <summary>Creates one with the version that the storage has.</summary>
    public GrainState(T state, string eTag)
    {
        State = state;
        ETag = eTag;
    }

    /// <inheritdoc/>
    public T State { get; set; }

    /// <inheritdoc/>
    public string? ETag { get; set; }

    /// <inheritdoc/>
    public bool RecordExists { get; set; }
}
