using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>The database of the process: opened before anything uses it, closed after everything has.</summary>
internal static class Storage
{
    /// <summary>Adds the storage that <paramref name="options"/> name.</summary>
    public static void AddStorage(this WebApplicationBuilder builder, SiloOptions options) =>
        builder.Services.AddMyDeclicStorage(options.ToStorageOptions());

    /// <summary>Opens the storage.</summary>
    /// <exception cref="BadConfigurationException">There is no using it as configured; says which key and why.</exception>
    public static async Task OpenAsync(IServiceProvider services, SiloOptions options, CancellationToken cancel = default)
    {
        try
        {
            await services.GetRequiredService<StorageStartup>().StartAsync(cancel);
        }
        catch (StorageException refused)
        {
            var key = options.PostgresConnectionString is null ? "data" : "ConnectionStrings:MyDeclic";
            throw new BadConfigurationException(key, refused.Message);
        }
    }
}
