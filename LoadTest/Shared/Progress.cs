using Spectre.Console;

namespace MyDeclic.LoadTest.Shared;

/// <summary>Shows how far a scenario is: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal static class Progress
{
    private const int PlainLines = 20;

    /// <summary>Runs <paramref name="work"/>, which is handed what to call with the number of things done.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">How many things there are to do.</param>
    /// <param name="work">Calls back from any thread.</param>
    public static Task RunAsync(string title, int total, Func<Action<int>, Task> work) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? BarAsync(title, total, work)
            : LinesAsync(title, total, work);

    private static Task BarAsync(string title, int total, Func<Action<int>, Task> work) => AnsiConsole.Progress()
        .Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: total);
            await work(done => task.Value = done);
        });

    private static async Task LinesAsync(string title, int total, Func<Action<int>, Task> work)
    {
        var step = Math.Max(1, total / PlainLines);
        var shown = 0;
        await work(done =>
        {
            var reached = done / step * step;
            var before = Volatile.Read(ref shown);
            if (reached > before && Interlocked.CompareExchange(ref shown, reached, before) == before)
            {
                Console.WriteLine($"{title}: {reached} of {total}");
            }
        });
    }
}
