using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Stage;
using Spectre.Console;

namespace MyDeclic.LoadTest.Runs;

/// <summary>Shows a run while it goes on: a table that changes on a terminal, a line now and then elsewhere.</summary>
internal static class Dashboard
{
    private const int PlainEverySeconds = 5;
    private const int SparkPoints = 40;
    private const string Sparks = "▁▂▃▄▅▆▇█";

    /// <summary>Shows it while <paramref name="work"/> runs.</summary>
    public static async Task RunAsync(StageSettings settings, RunMonitor monitor, Func<Task> work)
    {
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            await AnsiConsole.Live(Draw(settings, monitor)).StartAsync(async context =>
            {
                monitor.Looked = () => context.UpdateTarget(Draw(settings, monitor));
                await work();
                monitor.Looked = null;
            });
            return;
        }

        var shown = 0;
        monitor.Looked = () =>
        {
            var now = (int)monitor.Seconds / PlainEverySeconds;
            if (Interlocked.Exchange(ref shown, now) != now) Console.WriteLine(Line(monitor));
        };
        await work();
        monitor.Looked = null;
    }

    private static string Line(RunMonitor monitor)
    {
        var series = monitor.Timeline;
        return $"{monitor.Seconds,5:N0} s  {monitor.Live:N0} live  {Figure.Count(series.Last(Series.Deliveries))} deliveries/s  "
            + $"{Figure.Short(series.Last(Series.Requests))} requests/s  p99 {Figure.Short(series.Last(Series.DeliveryP99))} ms  "
            + $"server {Figure.Count(series.Last(Series.ServerMemory))} MiB  errors {Figure.Count(monitor.Errors.Sum)}";
    }

    private static Table Draw(StageSettings settings, RunMonitor monitor)
    {
        var series = monitor.Timeline;
        var table = new Table().Border(TableBorder.Rounded).Expand()
            .Title($"[bold]{settings.Scenario}[/]  {Figure.Count(monitor.Seconds)} s of {Figure.Span(settings.Duration)}")
            .AddColumn("").AddColumn(new TableColumn("now").RightAligned()).AddColumn("");
        Row("live connections", Figure.Count(monitor.Live), Series.Live);
        Row("deliveries a second", Figure.Count(series.Last(Series.Deliveries)), Series.Deliveries);
        Row("requests a second", Figure.Short(series.Last(Series.Requests)), Series.Requests);
        Row("delivery, median", Figure.Short(series.Last(Series.DeliveryMedian)) + " ms", Series.DeliveryMedian);
        Row("delivery, p99", Figure.Short(series.Last(Series.DeliveryP99)) + " ms", Series.DeliveryP99);
        Row("server's memory", Figure.Count(series.Last(Series.ServerMemory)) + " MiB", Series.ServerMemory);
        Row("server's processor", Figure.Count(series.Last(Series.ServerCpu)) + " %", Series.ServerCpu);
        Row("errors", Figure.Count(monitor.Errors.Sum), Series.Errors);
        return table;

        void Row(string name, string now, string of) => table.AddRow(name, now, Spark(series.Of(of)));
    }

    private static string Spark(IReadOnlyList<ChartPoint> points)
    {
        var recent = points.Skip(Math.Max(0, points.Count - SparkPoints)).ToList();
        var top = recent.Count == 0 ? 0 : recent.Max(point => point.Y);
        return top <= 0 ? "" : string.Concat(recent.Select(
            point => Sparks[(int)Math.Round(Math.Max(0, point.Y) / top * (Sparks.Length - 1))]));
    }
}
