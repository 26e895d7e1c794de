using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Fanout;

/// <summary>The <c>fanout</c> command: what it accepts.</summary>
internal static class FanoutCommand
{
    private const double RateDefault = 10;

    private static readonly StageOptions Options = new("fanout", 500, TimeSpan.FromSeconds(30), 0.1);
    private static readonly Option<double> Rate = Checked.Rate("--rate", "Posts in a second.", RateDefault);

    private static readonly Option<int> Slow = Checked.Number(
        "--slow", "Connections among them that stop reading once they are live.", 0, 0, 100_000);

    private static readonly Option<bool> Spread = new("--spread")
    {
        Description = "Everybody watches a community of their own, and posts go round them all.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fanout", "Everybody watches one community, and posts arrive in it at a steady rate.")
        {
            Rate, Slow, Spread,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => FanoutScenario.RunAsync(
            Options.Read(parsed), new(parsed.GetValue(Rate), parsed.GetValue(Slow), parsed.GetValue(Spread)), cancel));
        return command;
    }
}
