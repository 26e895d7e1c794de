namespace Orleans.Providers;

/// <summary>Names of providers that are found without being named.</summary>
public static class ProviderConstants
{
    /// <summary>The storage provider of states that name none.</summary>
    public const string DEFAULT_STORAGE_PROVIDER_NAME = "Default";
}
