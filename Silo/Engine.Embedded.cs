using MyDeclic.Storage;
using Orleans.Hosting;

namespace MyDeclic.Silo;

/// <summary>The engine in this process, without a cluster. Its sibling is <c>Engine.Orleans.cs</c>.</summary>
internal static class Engine
{
    /// <summary>For the start line.</summary>
    public const string Name = "embedded";

    /// <summary>Whether silos and fronts may be processes of their own.</summary>
    public static bool HasCluster => false;

    private const string Section = "Cluster";

    /// <summary>Refuses what only the other engine does.</summary>
    public static void Check(IConfiguration configuration, ICollection<string> problems)
    {
        if (!configuration.GetSection(Section).Exists()) return;
        problems.Add($"{Section}: this build runs the grains in one process; build it with -p:ActorEngine=Orleans.");
    }

    /// <summary>Runs the grains of this program in this process; their states and reminders are in the one database.</summary>
    public static void AddEngine(this WebApplicationBuilder builder, SiloOptions options)
    {
        _ = options;
        builder.Host.UseOrleans(silo =>
        {
            silo.AddReminders();
            silo.Services.AddSqlGrainStorageAsDefault().AddSqlReminderTable();
        });
    }
}
