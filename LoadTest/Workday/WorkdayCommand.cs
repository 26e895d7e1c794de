using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Workday;

/// <summary>The commands <c>workday</c> and <c>soak</c>: what they accept.</summary>
internal static class WorkdayCommand
{
    private const double SpeedDefault = 60;
    private const double SoakSpeedDefault = 20;
    private const double GrowthDefault = 1;

    /// <summary>The command <c>workday</c>.</summary>
    public static Command CreateWorkday()
    {
        var options = new StageOptions("workday", 500, TimeSpan.FromMinutes(1), 2);
        var speed = Checked.Rate("--speed", "Seconds of the day in a real second.", SpeedDefault);
        var command = new Command(
            "workday", "People at work: posts, comments, reactions, reads and searches in the proportions of a real roll-out.")
        {
            speed,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => WorkdayScenario.RunAsync(
            options.Read(parsed), parsed.GetValue(speed), null, cancel));
        return command;
    }

    /// <summary>The command <c>soak</c>.</summary>
    public static Command CreateSoak()
    {
        var options = new StageOptions("soak", 1_000, TimeSpan.FromHours(1), 2);
        var speed = Checked.Rate("--speed", "Seconds of the day in a real second.", SoakSpeedDefault);
        var growth = Checked.Rate("--growth-max", "Growth of the server's memory that is allowed, in MiB a minute.", GrowthDefault);
        var command = new Command("soak", "A long workday, which fails when the server's memory keeps growing.")
        {
            speed, growth,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => WorkdayScenario.RunAsync(
            options.Read(parsed), parsed.GetValue(speed), parsed.GetValue(growth), cancel));
        return command;
    }
}
