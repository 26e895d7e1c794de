namespace Orleans.Runtime;

/// <summary>An observer was called after it was deleted or collected.</summary>
[GenerateSerializer]
public sealed class ClientNotAvailableException : OrleansException
{
    internal ClientNotAvailableException(GrainId clientId)
        : base($"The observer {clientId} is gone.")
    {
    }
}
