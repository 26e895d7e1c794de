using System.CommandLine;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;

namespace MyDeclic.LoadTest.AllFollow;

/// <summary>The <c>all-follow</c> command: what it accepts.</summary>
internal static class AllFollowCommand
{
    private const double RateDefault = 20;
    private const double AllRateDefault = 1;

    private static readonly StageOptions Options = new("all-follow", 1_000, TimeSpan.FromMinutes(1), 1);
    private static readonly Option<double> Rate = Checked.Rate("--rate", "Posts of others in a second.", RateDefault);

    private static readonly Option<double> AllRate = Checked.Rate(
        "--all-rate", "Posts in a second of the member whom everybody follows, while they post.", AllRateDefault);

    private static readonly Option<TimeSpan> Span = Checked.Span(
        "--span", "How long that member posts, and then is quiet, in turns", TimeSpan.FromSeconds(5))
        .That(value => value >= TimeSpan.FromSeconds(1), "at least 1s");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "all-follow",
            "Everybody watches home and follows one member, who posts and is quiet in turns: what do the others' posts wait?")
        {
            Rate, AllRate, Span,
        };
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => AllFollowScenario.RunAsync(
            Options.Read(parsed) with { IsFirstFollowedByAll = true },
            new(parsed.GetValue(Rate), parsed.GetValue(AllRate), parsed.GetValue(Span)), cancel));
        return command;
    }
}
