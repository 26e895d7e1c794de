namespace Orleans.Runtime;

/// <summary>A grain has more unfinished requests than allowed; the call was refused.</summary>
[GenerateSerializer]
public sealed class LimitExceededException : OrleansException
{
    /// <summary>Creates the exception with a general message.</summary>
    public LimitExceededException()
        : base("Limit exceeded.")
    {
    }

    /// <summary>Creates the exception.</summary>
    public LimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public LimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for a named limit.</summary>
    /// <param name="limitName">The option that sets the limit.</param>
    /// <param name="current">The number found.</param>
    /// <param name="threshold">The number allowed.</param>
    /// <param name="extraInfo">What was overloaded.</param>
    public LimitExceededException(string limitName, int current, int threshold, object extraInfo)
        : base($"Limit exceeded {limitName} Current={current} Threshold={threshold} {extraInfo}")
    {
    }
}
