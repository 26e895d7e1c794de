using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MyDeclic.Storage;

/// <summary>Makes the storage known to the container.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds the storage as plain singletons. Nothing is opened until <see cref="StorageStartup.StartAsync"/> is called.
    /// </summary>
    public static IServiceCollection AddMyDeclicStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<Database>()
            .AddSingleton<Migrator>()
            .AddSingleton<LogTail>()
            .AddSingleton<CommitQueue>()
            .AddSingleton<EventLogStore>()
            .AddSingleton<IdGenerator>()
            .AddSingleton<StorageStartup>();
    }
}
