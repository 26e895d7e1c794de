using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.WebFront.Cluster;

/// <summary>The command line of a front that is a process of its own.</summary>
internal static class FrontCommand
{
    private const string Help =
        """
        My Declic's front: the door of a cluster. The silos are started with 'MyDeclic.Silo --role silo'.

          --urls http://localhost:5000      where to listen; several with ';' between
          --ConnectionStrings:MyDeclic="…"  the PostgreSQL database that knows the silos: Host=…;Database=…;Username=…
          --Cluster:Name=my-declic          the silos' Cluster:Name
          --Cluster:GatewayRefresh=00:00:10 how often to look for new silos
          --Cluster:CallTimeout=00:00:30    how long to wait for a silo's answer
          --Media:Folder=…                  where photos and videos are; one folder for all fronts (default none)
          --Front:PublicUrl=https://…       the address that people use, when a proxy stands before it

        It waits for the first silo, and goes on while at least one is there.
        """;

    private const int Done = 0;
    private const int BadInput = 2;

    /// <summary>Runs the front until it is stopped.</summary>
    /// <returns>The process's exit code: 2 when the configuration is at fault.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            Console.WriteLine(Help);
            return Done;
        }

        var builder = WebApplication.CreateBuilder(args);
        builder.UseQuietConsole();
        builder.UseQuietOrleans();
        if (ClusterClient.Add(builder) is { } problem) return Refuse(problem);
        builder.Services.AddMyDeclicFront(builder.Configuration);
        builder.Services.AddMyDeclicRealtime(builder.Configuration);
        await using var app = builder.Build();
        app.MapMyDeclicFront(live => live.MapMyDeclicLive());
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.StartAsync();
        }
        catch (OptionsValidationException wrong)
        {
            return Refuse([.. wrong.Failures]);
        }
        catch (IOException busy)
        {
            return Refuse($"urls: {busy.Message}");
        }

        Console.WriteLine($"My Declic front is at {string.Join(" and ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return Done;
    }

    private static int Refuse(params string[] problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return BadInput;
    }
}
