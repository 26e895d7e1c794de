using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Replay;

/// <summary>Reads the files, checks the server, sends, and says how it went.</summary>
internal static class ReplayScenario
{
    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="BadInputException">A file, the address or the tokens cannot be used; nothing was sent.</exception>
    public static async Task<int> RunAsync(ReplaySettings settings, CancellationToken cancel)
    {
        var trace = TraceFile.Read(settings.Trace, settings.Limit);
        var people = PersonaFile.Read(settings.Tokens);
        var plan = ReplayPlan.Make(trace, people.Count);
        var client = ApiClient.Create(settings.Url);
        await client.CheckAsync(people[0].Token, cancel);

        var length = TimeSpan.FromSeconds(plan[^1].AtSeconds);
        Console.WriteLine(
            $"{plan.Count} messages of {people.Count} people over {length.TotalDays:F1} days, "
            + $"in about {FormatMinutes(length / settings.Speed)} (run {settings.Run})");
        var started = Clock.Current.GetTimestamp();
        using var runner = new ReplayRunner(
            client, people, new Phrasebook(settings.Seed), settings.Run, settings.Speed, Clock.Current);
        var isInterrupted = false;
        try
        {
            await Progress.RunAsync("Replaying", plan.Count, report => runner.RunAsync(plan, report, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            isInterrupted = true;
        }

        var elapsed = Clock.Current.GetElapsedTime(started);
        foreach (var line in runner.Summary.Describe(elapsed, plan.Count)) Console.WriteLine(line);
        if (isInterrupted) Console.WriteLine($"Interrupted. '--run {settings.Run}' continues without repeating anything.");
        return isInterrupted ? ExitCodes.Interrupted : runner.Summary.Failed > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static string FormatMinutes(TimeSpan span) =>
        span.TotalMinutes < 2 ? $"{span.TotalSeconds:F0} s" : $"{span.TotalMinutes:F0} min";
}
