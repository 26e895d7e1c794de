using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MyDeclic.WebFront;

/// <summary>What a process of the product says on its console, and how long it takes to end.</summary>
public static class QuietConsole
{
    /// <summary>How long requests and connections may take to end once the process is asked to stop.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    /// <summary>One line an event, ours from Information on, the framework's from Warning on.</summary>
    public static void UseQuietConsole(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
        });
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.Logging.AddFilter("MyDeclic", LogLevel.Information);
        // The host's own word on a failed start is a stack trace, where ours is a sentence; why it stops by itself is
        // said. The other two are chatter.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("MyDeclic.WebFront.Users.SessionAuthentication", LogLevel.Warning);
        // What appsettings and the command line say of logging comes last, and so wins.
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }
}
