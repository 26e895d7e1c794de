using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Capacity;

/// <summary>The <c>search-capacity</c> command: what it accepts.</summary>
internal static class CapacityCommand
{
    private static readonly StageOptions Options = new("search-capacity", 1, TimeSpan.Zero, 1, isTimed: false);
    private static readonly Option<int> First = Checked.Number("--first", "Virtual members of the first step.", 100, 1, 1_000_000);
    private static readonly Option<double> Growth = Checked.Rate("--growth", "By what they grow from step to step.", 1.6)
        .That(value => value > 1, "a number above 1");

    private static readonly Option<int> Most = Checked.Number(
        "--most", "Virtual members beyond which none are tried.", 100_000, 1, 1_000_000);

    private static readonly Option<TimeSpan> Step = Checked.Span("--step", "How long a step lasts", TimeSpan.FromSeconds(15));
    private static readonly Option<TimeSpan> Think = Checked.Span(
        "--think", "Time from one search of a member to the next", TimeSpan.FromSeconds(5));

    private static readonly Option<TimeSpan> P99Max = Checked.Span(
        "--p99-max", "The 99th percentile above which a step has failed", TimeSpan.FromSeconds(0.5));

    private static readonly Option<double> ErrorsMax = Checked.Rate(
        "--errors-max", "The share of failed searches above which a step has failed.", 0.001);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "search-capacity",
            "Raises the virtual members who search for people, communities and tags until a threshold breaks, and tells how "
            + "many the server bears.")
        {
            First, Growth, Most, Step, Think, P99Max, ErrorsMax,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => CapacityScenario.RunAsync(
            Options.Read(parsed),
            new(
                parsed.GetValue(First), parsed.GetValue(Growth), parsed.GetValue(Most), parsed.GetValue(Step),
                parsed.GetValue(Think), parsed.GetValue(P99Max), parsed.GetValue(ErrorsMax)),
            cancel));
        return command;
    }
}
