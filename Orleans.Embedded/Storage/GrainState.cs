namespace Orleans;

/// <summary>A state on its way from or to a storage provider.</summary>
/// <typeparam name="T">The state's class.</typeparam>
[GenerateSerializer]
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
    [Id(0)]
    public T State { get; set; }

    /// <inheritdoc/>
    [Id(1)]
    public string? ETag { get; set; }

    /// <inheritdoc/>
    [Id(2)]
    public bool RecordExists { get; set; }
}
