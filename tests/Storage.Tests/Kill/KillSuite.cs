using System.Globalization;
using MyDeclic.Rig;
using MyDeclic.Rig.Server;
using Xunit;

namespace MyDeclic.Storage.Tests.Kill;

/// <summary>What a grain was told is kept is there after the process was killed, and its reminders go on by themselves.</summary>
public abstract class KillSuite(DatabaseRig rig)
{
    private const int WritesBeforeTheKill = 100;

    [DatabaseFact]
    public async Task States_and_reminders_survive_a_kill_and_what_was_removed_stays_so()
    {
        var options = await rig.NewDatabaseAsync();
        var address = options.SqliteFile ?? options.PostgresConnectionString!;
        int acknowledged;
        await using (var first = Start(Program.Write, address))
        {
            await first.WaitForLineAsync($"written {WritesBeforeTheKill}");
            await first.KillAsync();
            acknowledged = first.Output.Split('\n').Where(IsWritten).Select(NumberIn).Max();
        }

        await using var second = Start(Program.Read, address);

        var kept = await second.WaitForLineAsync($"{Program.Kept}: ");
        Assert.Contains("[вечер]", kept, StringComparison.Ordinal);
        // A write may have been kept whose acknowledgement did not get out any more.
        Assert.InRange(NumberIn(kept), acknowledged, acknowledged + 1);
        Assert.EndsWith("nothing []", await second.WaitForLineAsync($"{Program.Removed}: "), StringComparison.Ordinal);
        await second.WaitForLineAsync($"tick вечер of {Program.Kept}");
    }

    private static ChildProcess Start(string what, string address) =>
        ChildProcess.Start(["dotnet", typeof(Program).Assembly.Location, what, address]);

    private static bool IsWritten(string line) => line.StartsWith("written ", StringComparison.Ordinal);

    private static int NumberIn(string line) => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
}
