using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Storm;

/// <summary>The <c>storm</c> command: what it accepts.</summary>
internal static class StormCommand
{
    private static readonly StageOptions Options = new("storm", 1_000, TimeSpan.FromSeconds(40), 0.2);

    private static readonly Option<TimeSpan> Within = Checked.Span(
        "--within", "Time within which everybody comes back, each at a moment of chance", TimeSpan.FromSeconds(5));

    private static readonly Option<TimeSpan> Wanted = Checked.Span(
        "--wanted", "Time after which everybody must be live again", TimeSpan.FromSeconds(30));

    private static readonly Option<double> Rate = Checked.Rate("--rate", "Posts in a second, before, during and after.", 5);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "storm",
            "The server is killed and started again, and everybody comes back at once. With --url, where the tool may not "
            + "do that, it cuts all of its connections instead.")
        {
            Within, Wanted, Rate,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => StormScenario.RunAsync(
            Options.Read(parsed), parsed.GetValue(Within), parsed.GetValue(Wanted), parsed.GetValue(Rate), cancel));
        return command;
    }
}
