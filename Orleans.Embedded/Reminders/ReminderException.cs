namespace Orleans.Runtime;

/// <summary>A reminder was changed by another at the same time.</summary>
[GenerateSerializer]
public sealed class ReminderException : OrleansException
{
    /// <summary>Creates the exception.</summary>
    public ReminderException(string message)
        : base(message)
    {
    }
}
