namespace Orleans.Runtime;

/// <summary>The host is stopping and takes no new calls from outside.</summary>
[GenerateSerializer]
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>Creates the exception with a general message.</summary>
    public SiloUnavailableException()
        : this("The silo is unavailable.")
    {
    }

    /// <summary>Creates the exception.</summary>
    public SiloUnavailableException(string msg)
        : base(msg, null)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public SiloUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
