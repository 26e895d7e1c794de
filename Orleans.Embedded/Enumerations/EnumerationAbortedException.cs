namespace Orleans.Runtime;

/// <summary>A grain's sequence broke off. The elements received so far are good; enumerate anew for others.</summary>
[GenerateSerializer]
public sealed class EnumerationAbortedException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public EnumerationAbortedException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public EnumerationAbortedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public EnumerationAbortedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
