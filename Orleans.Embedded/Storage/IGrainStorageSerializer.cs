namespace Orleans.Storage;

/// <summary>Turns states into what storage providers keep, and back.</summary>
public interface IGrainStorageSerializer
{
    /// <summary>Writes a state.</summary>
    BinaryData Serialize<T>(T? input);

    /// <summary>Reads a state.</summary>
    T? Deserialize<T>(BinaryData input);
}
