using System.Globalization;
using MyDeclic.Import;
using MyDeclic.Silo.Configuration;
using MyDeclic.Silo.Import;
using MyDeclic.Silo.World;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Silo.Seed;

/// <summary>Writes a population and says what was done.</summary>
internal static class SeedRun
{
    /// <summary>Runs it.</summary>
    /// <returns>0; what stands against it is thrown before anything is written.</returns>
    /// <exception cref="BadImportException">A file, the password or the database's content stands against it.</exception>
    /// <exception cref="BadConfigurationException">The database cannot be used.</exception>
    public static async Task<int> RunAsync(SeedSettings settings, CancellationToken cancel)
    {
        OrgImportRun.RequireGoodPassword(settings.Password);
        await DataPlace.RequireUsableAsync(settings.Silo);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddMyDeclicStorage(settings.Silo.ToStorageOptions())
            .AddSingleton<SeedImport>()
            .BuildServiceProvider();
        await Storage.OpenAsync(services, settings.Silo, cancel);
        try
        {
            PrivateFile.RequireWritable("--cast", settings.Cast);
            await WriteAsync(services.GetRequiredService<SeedImport>(), settings, cancel);
        }
        catch (OrgImportException refused)
        {
            throw new BadImportException(refused.Message);
        }
        finally
        {
            await services.GetRequiredService<StorageStartup>().StopAsync();
        }

        return 0;
    }

    private static async Task WriteAsync(SeedImport import, SeedSettings settings, CancellationToken cancel)
    {
        var started = Clock.Current.GetTimestamp();
        var preset = settings.Preset;
        var name = string.Create(CultureInfo.InvariantCulture, $"{preset.Name} {settings.Seed}");
        var state = await import.ClaimAsync(name, settings.Until);
        if (state.IsDone && File.Exists(settings.Cast))
        {
            Say($"Nothing to do: all of it is in {settings.Silo.Where} already.");
            return;
        }

        Say($"{preset.Members:N0} members, {preset.Communities:N0} communities, {preset.Posts:N0} posts.");
        if (state.Portions > 0) Say($"Going on after {state.Portions:N0} portions that are there.");
        // A seed that was begun earlier keeps the end of its year, or what is left would not fit what is there.
        var plan = new SeedPlan(preset, settings.Seed, state.Until, CompanyWorld.Load());
        state = await ImportProgress.RunAsync(
            Totals(plan), progress => import.WriteAsync(plan.Org, state, Hash(settings.Password), progress, cancel));
        var cast = SeedCast.Make(plan);
        // First the file: tokens whose secrets are lost would be of no use.
        PrivateFile.Write(settings.Cast, cast);
        await import.FinishAsync(state, cast.Tokens());
        Say($"Seeded {settings.Silo.Where} in {Clock.Current.GetElapsedTime(started).TotalSeconds:N0} s.");
        Say($"Bearer tokens of {cast.Members.Count:N0} people are in {settings.Cast}.");
        if (settings.Password is not null) Say($"Sign in as '{SeedPeople.ProbeHandle}', for example, with the password you gave.");
    }

    private static Dictionary<ImportStep, int> Totals(SeedPlan plan) => new()
    {
        [ImportStep.People] = plan.Preset.Members,
        [ImportStep.Follows] = plan.Org.Follows.Count(),
        [ImportStep.Communities] = plan.Preset.Communities,
        [ImportStep.Posts] = plan.Preset.Posts,
    };

    private static string? Hash(string? password) =>
        password is null ? null : PasswordHash.Make(password, new GrainsOptions().PasswordIterations);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
