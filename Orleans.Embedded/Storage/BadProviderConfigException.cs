using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A grain's state names a storage provider that is not there.</summary>
[GenerateSerializer]
public sealed class BadProviderConfigException : OrleansException
{
    /// <summary>Creates the exception with a general message.</summary>
    public BadProviderConfigException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public BadProviderConfigException(string msg)
        : base(msg)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public BadProviderConfigException(string msg, Exception exc)
        : base(msg, exc)
    {
    }
}
