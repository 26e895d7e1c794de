using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Jam;

/// <summary>The report of a jam.</summary>
internal static class JamReport
{
    private const double Share = 0.95;
    private const double Milli = 1_000;

    /// <summary>Writes it.</summary>
    public static RunReport Of(JamStaging staging, JamSettings asked, JamAudit audit)
    {
        var (run, meters, crowd) = (staging.Run, staging.Meters, staging.Crowd);
        var (contributions, ballots, tallies, screens) =
            (audit.Contributions.ToSheet(), audit.Ballots.ToSheet(), audit.Tallies.ToSheet(), audit.Screens.ToSheet());
        var answers = crowd.Answers.ToSheet();
        var walls = staging.Screens.All.Max(screen => screen.Walls.Count);
        var bytes = staging.Screens.All.Max(screen => screen.Bytes);
        var report = RunSummary.Of(
            run,
            $"A jam of {Figure.Count(asked.Contributions)} contributions and {Figure.Count(asked.Votes)} votes, "
            + $"{Figure.Short(asked.Rate)} a second, before {Figure.Count(run.Settings.Connections)} who watch",
            [
                new("Contributions", Figure.Count(asked.Contributions)), new("of which ideas", Figure.Count(asked.Ideas)),
                new("Votes", Figure.Count(asked.Votes)), new("Both in a second", Figure.Short(asked.Rate)),
                new("Listeners that read every telling whole", Figure.Count(JamScreens.Count)),
            ],
            [
                RunSummary.Zero("No request failed for good", meters.Failed.Sum, string.Join(", ", meters.Failed.ByCount().Take(3))),
                Nothing("Read back: every idea and comment is there once", contributions, "acknowledged"),
                Nothing("Every vote was answered with the ballot that it makes", answers, "votes", crowd.Votes),
                Nothing("Read back: every ballot is what was acknowledged, within its budget", ballots, "votes standing"),
                Nothing("Every tally is the sum of the acknowledged votes", tallies, "ideas"),
                Nothing("Every sampled screen shows what is stored", screens, "ideas on screens"),
                Within("From a vote's acknowledgement to its wall, p95", meters.Wall, asked.WallMax),
                Within("What animators do, p95", meters.Acts, asked.ActMax),
                new("There were votes to look for on the wall", meters.Wall.Count > 0, Figure.Count(meters.Wall.Count)),
            ],
            Figures(staging, walls, bytes));
        return report with
        {
            Verified = report.Verified! with
            {
                Examples =
                [
                    .. report.Verified.Examples, .. contributions.Examples, .. answers.Examples, .. ballots.Examples,
                    .. tallies.Examples, .. screens.Examples,
                ],
            },
            Highlights =
            [
                new("from a vote's acknowledgement to its wall, p95", Figure.Latency(meters.Wall.At(Share))),
                new("what animators do, p95", Figure.Latency(meters.Acts.At(Share))), .. report.Highlights,
            ],
            Tables = [.. report.Tables, WallTable(staging, walls, bytes)],
            Charts =
            [
                .. new[]
                {
                    RunSummary.Percentiles(
                        "The jam by percentile",
                        [
                            ("acknowledgement to wall", meters.Wall), ("due to wall", meters.WallFromDue),
                            ("animators", meters.Acts), ("contributions and votes", meters.Writes),
                        ]),
                }.OfType<Chart>(),
                .. report.Charts,
            ],
        };
    }

    /// <summary>A check that a 95th percentile is kept.</summary>
    public static Check Within(string name, LatencyHistogram latency, TimeSpan most) => new(
        name, latency.At(Share) <= most.TotalMicroseconds,
        $"{Figure.Latency(latency.At(Share))} of at most {Figure.Latency(most.TotalMicroseconds)}, {Figure.Count(latency.Count)} times");

    private static Check Nothing(string name, FindingsSheet found, string of, long? count = null)
    {
        var wrong = found.Lost + found.Duplicated;
        return new(
            name, wrong == 0,
            $"{Figure.Count(found.Lost)} wrong or missing, {Figure.Count(found.Duplicated)} too many, "
            + $"of {Figure.Count(count ?? found.Expected)} {of}");
    }

    private static Dictionary<string, double> Figures(JamStaging staging, int walls, long bytes)
    {
        var meters = staging.Meters;
        return new()
        {
            ["wallP50Ms"] = meters.Wall.At(0.5) / Milli,
            ["wallP95Ms"] = meters.Wall.At(Share) / Milli,
            ["wallP99Ms"] = meters.Wall.At(0.99) / Milli,
            ["wallFromDueP95Ms"] = meters.WallFromDue.At(Share) / Milli,
            ["animatorP95Ms"] = meters.Acts.At(Share) / Milli,
            ["writeP95Ms"] = meters.Writes.At(Share) / Milli,
            ["votes"] = staging.Crowd.Votes,
            ["contributions"] = staging.Crowd.Contributions.Acknowledged,
            ["animatorActs"] = staging.Animator.Done,
            ["walls"] = walls,
            ["wallBytes"] = bytes,
            ["mergedAtEnd"] = staging.Merges.Into.Count,
        };
    }

    private static FigureTable WallTable(JamStaging staging, int walls, long bytes) => new("The wall", ["", "figure"],
    [
        ["tellings", Figure.Count(walls)],
        ["mean size of a telling", Figure.Bytes((double)bytes / Math.Max(1, walls))],
        ["votes looked for on screens", Figure.Count(staging.Meters.Wall.Count / JamScreens.Count)],
        ["… that found no idea free", Figure.Count(staging.Meters.Unwatched)],
        ["ideas that are one with another at the end", Figure.Count(staging.Merges.Into.Count)],
        ["troubles of the sampled screens", Figure.Count(staging.Screens.All.Sum(screen => screen.Troubles))],
        .. staging.Meters.Refused.ByCount().Select(pair => (IReadOnlyList<string>)
            [$"refused as it should be, {pair.Key}", Figure.Count(pair.Value)]),
    ]);
}
