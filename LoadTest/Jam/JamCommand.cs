using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.Jam;

/// <summary>The <c>jam</c> command: what it accepts.</summary>
internal static class JamCommand
{
    private const int CountMax = 10_000_000;

    private static readonly StageOptions Options = new("jam", JamPreset.Usual.Connections, TimeSpan.Zero, 1, isTimed: false);
    private static readonly Option<string?> Preset = new("--preset")
    {
        Description = $"A jam of a known size: {string.Join(" or ", JamPreset.ByName.Keys)}. Other options change a part of it.",
        HelpName = "name",
    };

    private static readonly Option<int?> Contributions = new Option<int?>("--contributions")
    {
        Description = $"Ideas and comments. [default: {JamPreset.Usual.Contributions}]",
    }.That(value => value is null or (>= 40 and <= CountMax), $"40 to {CountMax}");

    private static readonly Option<int?> Votes = new Option<int?>("--votes")
    {
        Description = $"Votes given, changed and taken back. [default: {JamPreset.Usual.Votes}]",
    }.That(value => value is null or (>= 1 and <= CountMax), $"1 to {CountMax}");

    private static readonly Option<double?> Rate = new Option<double?>("--rate")
    {
        Description = $"Contributions and votes in a second. [default: {JamPreset.Usual.Rate}]",
    }.That(value => value is null || (double.IsFinite(value.Value) && value > 0), "a number above 0");

    private static readonly Option<bool> FindMaximum = new("--find-maximum")
    {
        Description = "Raises the rate, from the one that was asked, until a threshold breaks, and tells the highest that is borne.",
    };

    private static readonly Option<TimeSpan> Step = Checked.Span(
        "--step", "How long one rate is tried when the maximum is looked for", TimeSpan.FromSeconds(20));

    private static readonly Option<TimeSpan> WallMax = Checked.Span(
        "--wall-max", "The 95th percentile from an acknowledged vote to its wall that fails", TimeSpan.FromSeconds(0.25));

    private static readonly Option<TimeSpan> ActMax = Checked.Span(
        "--act-max", "The 95th percentile of what animators do that fails", TimeSpan.FromSeconds(0.3));

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Preset.AcceptOnlyFromAmong([.. JamPreset.ByName.Keys]);
        var command = new Command(
            "jam", "People contribute to a jam and vote in it while all watch its wall and animators lead it; tallies are checked.")
        {
            Preset, Contributions, Votes, Rate, FindMaximum, Step, WallMax, ActMax,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var preset = parsed.GetValue(Preset) is { } name ? JamPreset.ByName[name] : JamPreset.Usual;
            JamSettings asked = new(
                parsed.GetValue(Contributions) ?? preset.Contributions, parsed.GetValue(Votes) ?? preset.Votes,
                parsed.GetValue(Rate) ?? preset.Rate, parsed.GetValue(FindMaximum), parsed.GetValue(Step),
                parsed.GetValue(WallMax), parsed.GetValue(ActMax));
            var settings = Options.Read(parsed, preset.Connections);
            return asked.FindsMaximum
                ? JamMaximum.RunAsync(settings, asked, cancel)
                : JamScenario.RunAsync(settings, asked, cancel);
        });
        return command;
    }
}
