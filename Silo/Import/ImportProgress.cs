using System.Globalization;
using MyDeclic.Import;
using Spectre.Console;

namespace MyDeclic.Silo.Import;

/// <summary>Shows an import's steps: bars on a terminal, a plain line a step elsewhere.</summary>
internal static class ImportProgress
{
    // A step that is long says how far it is, where there are no bars.
    private const int PlainLineEvery = 100_000;

    /// <summary>Runs <paramref name="work"/>, which is handed what to call with the rows written of a step.</summary>
    public static Task<T> RunAsync<T>(
        IReadOnlyDictionary<ImportStep, int> totals, Func<Action<ImportStep, int>, Task<T>> work) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? BarsAsync(totals, work)
            : LinesAsync(totals, work);

    private static Task<T> LinesAsync<T>(
        IReadOnlyDictionary<ImportStep, int> totals, Func<Action<ImportStep, int>, Task<T>> work)
    {
        var last = new Dictionary<ImportStep, int>();
        return work((step, done) =>
        {
            if (last.GetValueOrDefault(step) != done) WriteLine(step, done, totals[step]);
            last[step] = done;
        });
    }

    private static Task<T> BarsAsync<T>(
        IReadOnlyDictionary<ImportStep, int> totals, Func<Action<ImportStep, int>, Task<T>> work) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bars = totals.ToDictionary(
                    pair => pair.Key, pair => context.AddTask($"Writing {Name(pair.Key)}", maxValue: pair.Value));
                var result = await work((step, done) => bars[step].Value = done);
                // What had been there already was not written, yet it is done.
                foreach (var bar in bars.Values) bar.Value = bar.MaxValue;
                return result;
            });

    private static void WriteLine(ImportStep step, int done, int total)
    {
        if (done == total || done % PlainLineEvery == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name(step)}: {done:N0}"));
    }

    private static string Name(ImportStep step) => step switch
    {
        ImportStep.People => "people",
        ImportStep.Follows => "follows",
        ImportStep.Communities => "communities",
        ImportStep.Posts => "posts",
        _ => "tokens",
    };
}
