using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Providers;
using Orleans.Storage;

namespace MyDeclic.Storage;

/// <summary>Lets grains keep their states and reminders in the one database.</summary>
public static class GrainStorageRegistration
{
    /// <summary>Adds a storage provider, for the states that name it.</summary>
    /// <param name="services">The host's services, with <see cref="StorageRegistration.AddMyDeclicStorage"/>.</param>
    /// <param name="name">The provider's name.</param>
    /// <param name="deleteOnClear">Whether the rows of cleared states are removed; see <see cref="SqlGrainStorage"/>.</param>
    public static IServiceCollection AddSqlGrainStorage(
        this IServiceCollection services, string name, bool deleteOnClear = false)
    {
        services.TryAddSingleton<IGrainStorageSerializer, GrainStateSerializer>();
        return services.AddKeyedSingleton<IGrainStorage>(name, (provider, _) => new SqlGrainStorage(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<CommitQueue>(),
            provider.GetRequiredService<IGrainStorageSerializer>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<StorageOptions>().ServiceId,
            deleteOnClear));
    }

    /// <summary>Adds a storage provider for the states that name none.</summary>
    public static IServiceCollection AddSqlGrainStorageAsDefault(
        this IServiceCollection services, bool deleteOnClear = false)
    {
        const string name = ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME;
        services.AddSqlGrainStorage(name, deleteOnClear);
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IGrainStorage>(name));
        return services;
    }

    /// <summary>Keeps reminders in the one database; the silo adds the reminders themselves.</summary>
    public static IServiceCollection AddSqlReminderTable(this IServiceCollection services) =>
        services.AddSingleton<IReminderTable, SqlReminderTable>();
}
