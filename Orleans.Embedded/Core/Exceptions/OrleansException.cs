namespace Orleans.Runtime;

/// <summary>Base of the exceptions that the runtime itself throws.</summary>
[GenerateSerializer]
public class OrleansException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    /// <summary>Creates the exception.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public OrleansException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
