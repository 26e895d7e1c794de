using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;

namespace MyDeclic.Storage.Tests.Kill;

/// <summary>
/// The program that the tests kill. It keeps grains and reminders in a database, and says what it has been told is kept.
/// </summary>
internal static class Program
{
    public const string Write = "write";
    public const string Read = "read";
    public const string Kept = "kept";
    public const string Removed = "removed";

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs until it is killed.</summary>
    /// <param name="arguments"><c>write</c> or <c>read</c>, and the file or the address of the database.</param>
    private static async Task Main(string[] arguments)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMyDeclicStorage(File.Exists(arguments[1]) || Path.IsPathRooted(arguments[1])
            ? new StorageOptions { SqliteFile = arguments[1] }
            : new StorageOptions { PostgresConnectionString = arguments[1] });
        builder.UseOrleans(silo =>
        {
            silo.AddReminders();
            silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = Period);
            silo.Services.AddSqlGrainStorageAsDefault().AddSqlReminderTable();
        });
        using var host = builder.Build();
        await host.Services.GetRequiredService<StorageStartup>().StartAsync();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var (kept, removed) = (grains.GetGrain<IDurable>(Kept), grains.GetGrain<IDurable>(Removed));
        if (arguments[0] == Write)
            await WriteAsync(kept, removed);
        Console.WriteLine($"{Kept}: {await kept.Describe()}");
        Console.WriteLine($"{Removed}: {await removed.Describe()}");
        await host.WaitForShutdownAsync();
    }

    private static async Task WriteAsync(IDurable kept, IDurable removed)
    {
        await removed.Write(1);
        await removed.Clear();
        await removed.Remind("évening", Period);
        await removed.Forget("évening");
        await kept.Remind("вечер", Period);
        for (var number = 1; ; number++)
        {
            await kept.Write(number);
            Console.WriteLine($"written {number}");
        }
    }
}
