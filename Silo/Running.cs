using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using MyDeclic.Silo.Configuration;
using MyDeclic.Silo.Demo;
using MyDeclic.Storage;

namespace MyDeclic.Silo;

/// <summary>The process from its start line to its graceful end.</summary>
internal static class Running
{
    /// <summary>Opens the storage, starts everything, says where, waits for the end and closes in reverse order.</summary>
    /// <exception cref="BadConfigurationException">An address or the database cannot be used.</exception>
    public static async Task RunToTheEndAsync(this WebApplication app, SiloOptions options)
    {
        var storage = app.Services.GetRequiredService<StorageStartup>();
        foreach (var url in options.Urls) app.Urls.Add(url);
        try
        {
            Validate(app);
            await Storage.OpenAsync(app.Services, options);
            await app.Services.GetRequiredService<GrainsStartup>().StartAsync();
            if (app.Services.GetService<DemoSeed>() is { } demo) await demo.StartAsync();
            await StartAsync(app, options);
            Announce(app, options);
            await app.WaitForShutdownAsync();
        }
        finally
        {
            await storage.StopAsync();
        }
    }

    // The host does this too, but only once the database is open.
    private static void Validate(WebApplication app)
    {
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException wrong)
        {
            throw new BadConfigurationException([.. wrong.Failures]);
        }
    }

    private static async Task StartAsync(WebApplication app, SiloOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException error)
        {
            // Kestrel's sentence names the address: "Failed to bind to address …: address already in use."
            throw new BadConfigurationException("urls", error.Message);
        }
        catch (InvalidOperationException error)
            when (options.Urls.Any(url => error.Message.Contains(url, StringComparison.Ordinal)))
        {
            throw new BadConfigurationException("urls", error.Message);
        }
    }

    private static void Announce(WebApplication app, SiloOptions options)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var version = typeof(Running).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
        var what = options.Role == SiloRole.Silo ? "My Declic silo" : "My Declic";
        Console.WriteLine(
            $"{what} {version} is at {string.Join(" and ", addresses)} (data: {options.Where}, engine: {Engine.Name})");
        foreach (var line in DemoRegistration.Describe(app.Services)) Console.WriteLine(line);
        if (options.Role == SiloRole.All && !HasUi(app))
            Console.WriteLine("The browser UI is not built: run './declic up', or 'npm ci && npm run build' in WebFront/ui.");
    }

    // The door looks for it in the same two places.
    private static bool HasUi(WebApplication app) => new[] { AppContext.BaseDirectory, app.Environment.ContentRootPath }
        .Any(folder => File.Exists(Path.Combine(folder, "wwwroot", "index.html")));
}
