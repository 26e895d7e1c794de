using MyDeclic.Storage;
using Orleans.Hosting;

namespace MyDeclic.Silo;

/// <summary>The engine in this process, without a cluster. Its sibling is <c>Engine.Orleans.cs</c>.</summary>
internal static class Engine
{
    /// <summary>For the start line.</summary>
    public const string Name = "embedded";

    /// <summary>Runs the grains of this program in this process; their states and reminders are in the one database.</summary>
    public static void AddEngine(this WebApplicationBuilder builder) => builder.Host.UseOrleans(silo =>
    {
        silo.AddReminders();
        silo.Services.AddSqlGrainStorageAsDefault().AddSqlReminderTable();
    });
}
