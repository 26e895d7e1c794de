namespace MyDeclic.Storage;

/// <summary>The database cannot do what was asked; the message says what an operator can do about it.</summary>
public class StorageException : Exception
{
    /// <inheritdoc cref="Exception(string, Exception)"/>
    public StorageException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
