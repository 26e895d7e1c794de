using System.Globalization;
using MyDeclic.Import;
using MyDeclic.Silo.Configuration;
using MyDeclic.Silo.World;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Silo.Import;

/// <summary>Reads the files, writes the organisation and says what was done.</summary>
internal static class OrgImportRun
{
    /// <summary>Runs it.</summary>
    /// <returns>0; anything wrong is thrown before the database is changed.</returns>
    /// <exception cref="BadImportException">A file, the password or the database's content stands against it.</exception>
    /// <exception cref="BadConfigurationException">The database cannot be used.</exception>
    public static async Task<int> RunAsync(OrgImportSettings settings, CancellationToken cancel)
    {
        var started = Clock.Current.GetTimestamp();
        RequireGoodPassword(settings.Password);
        var files = OrgFiles.Read(settings.Edges, settings.Units);
        Say($"{files.UnitOf.Count:N0} people in {files.UnitOf.Values.Distinct().Count():N0} units; {DescribeEdges(files)}.");
        var org = OrgPlan.Make(files, CompanyWorld.Load(), settings.Seed);

        await DataPlace.RequireUsableAsync(settings.Silo);
        await using var services = Services(settings.Silo);
        await Storage.OpenAsync(services, settings.Silo, cancel);
        try
        {
            PrivateFile.RequireWritable("--tokens", settings.Tokens);
            var outcome = await WriteAsync(services, settings, org, cancel);
            if (!outcome.Tokens.IsEmpty) PrivateFile.Write(settings.Tokens, outcome.Tokens);
            Report(settings, org, outcome, Clock.Current.GetElapsedTime(started));
        }
        finally
        {
            await services.GetRequiredService<StorageStartup>().StopAsync();
        }

        return 0;
    }

    private static async Task<ImportOutcome> WriteAsync(
        IServiceProvider services, OrgImportSettings settings, ImportedOrg org, CancellationToken cancel)
    {
        var hash = settings.Password is { } password
            ? PasswordHash.Make(password, new GrainsOptions().PasswordIterations)
            : null;
        var totals = new Dictionary<ImportStep, int>
        {
            [ImportStep.People] = org.People.Length,
            [ImportStep.Follows] = org.Follows.Length,
            [ImportStep.Communities] = org.Communities.Length,
            [ImportStep.Tokens] = org.People.Length,
        };
        try
        {
            return await ImportProgress.RunAsync(totals, progress => services.GetRequiredService<OrgImport>().RunAsync(
                org, hash, TokenFile.ReadSecrets(settings.Tokens), progress, cancel));
        }
        catch (OrgImportException refused)
        {
            throw new BadImportException(refused.Message);
        }
    }

    private static ServiceProvider Services(SiloOptions options) => new ServiceCollection()
        .AddLogging()
        .AddMyDeclicStorage(options.ToStorageOptions())
        .AddSingleton<OrgImport>()
        .BuildServiceProvider();

    /// <summary>Refuses a password that nobody could sign in with.</summary>
    /// <exception cref="BadImportException">It is too short or too long.</exception>
    public static void RequireGoodPassword(string? password)
    {
        if (password is null) return;
        if (password.Length is < Limits.PasswordCharactersMin or > Limits.PasswordCharactersMax)
        {
            throw new BadImportException(
                $"--password: has {Limits.PasswordCharactersMin} to {Limits.PasswordCharactersMax} characters.");
        }
    }

    private static string DescribeEdges(OrgFiles files)
    {
        var repeated = files.Repeated == 0 ? "" : Line($", {files.Repeated:N0} repeated ones skipped");
        return Line($"{files.EdgesRead:N0} edges read, {files.Follows.Length:N0} follows, ")
            + Line($"{files.SelfLoops:N0} self-loops skipped (nobody follows oneself)") + repeated;
    }

    private static void Report(OrgImportSettings settings, ImportedOrg org, ImportOutcome outcome, TimeSpan elapsed)
    {
        if (outcome.IsUnchanged)
        {
            Say($"Nothing to do: all of it is in {settings.Silo.Where} already.");
            return;
        }

        Say($"Added {outcome.People:N0} people, {outcome.Follows:N0} follows, {outcome.Communities:N0} communities and");
        Say($"{outcome.Memberships:N0} memberships to {settings.Silo.Where} in {elapsed.TotalSeconds:N1} s.");
        if (!outcome.Tokens.IsEmpty) Say($"Bearer tokens for replays are in {settings.Tokens}.");
        if (settings.Password is not null && outcome.People > 0)
            Say($"Sign in as '{LoginOf(org, outcome)}', for example, with the password you gave.");
    }

    private static string LoginOf(ImportedOrg org, ImportOutcome outcome) =>
        outcome.Tokens.IsEmpty ? org.People[0].Email : outcome.Tokens[0].Handle;

    private static void Say(FormattableString text) => Console.WriteLine(Line(text));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
