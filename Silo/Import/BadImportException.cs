namespace MyDeclic.Silo.Import;

/// <summary>An import's input cannot be used. The message is for people; it names the file and line at fault.</summary>
public sealed class BadImportException(string message) : Exception(message)
{
    /// <summary>Something is wrong on a line.</summary>
    public BadImportException(string file, int line, string message)
        : this($"{file}:{line}: {message}")
    {
    }
}
