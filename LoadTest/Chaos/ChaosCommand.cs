using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Chaos;

/// <summary>The <c>chaos</c> command: what it accepts.</summary>
internal static class ChaosCommand
{
    private const double SpeedDefault = 60;
    private static readonly StageOptions Options = new("chaos", 200, TimeSpan.FromMinutes(5), 2, startsItself: true);

    private static readonly Option<TimeSpan> Every = Checked.Span(
        "--every", "Time from one kill to the next", TimeSpan.FromSeconds(30));

    private static readonly Option<double> Speed = Checked.Rate("--speed", "Seconds of the day in a real second.", SpeedDefault);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "chaos",
            "A workday on a server that is killed (kill -9) and started again now and then: nothing acknowledged may be "
            + "lost or made twice, on any screen or when it is read back.")
        {
            Every, Speed,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => ChaosScenario.RunAsync(
            Options.Read(parsed), parsed.GetValue(Every), parsed.GetValue(Speed), cancel));
        return command;
    }
}
