namespace Orleans;

/// <summary>A state on its way from or to a storage provider, which fills in all three parts.</summary>
/// <typeparam name="T">The state's class.</typeparam>
public interface IGrainState<T>
{
    /// <summary>The state.</summary>
    T State { get; set; }

    /// <summary>The version of the record that the state was read from or written to; null if there is none.</summary>
    string? ETag { get; set; }

    /// <summary>Whether there is a record.</summary>
    bool RecordExists { get; set; }
}
