using System.Collections.Immutable;

namespace MyDeclic.Jams;

/// <summary>Makes figures of what was counted: pure.</summary>
internal static class JamFigureRules
{
    /// <summary>All people together.</summary>
    public static JamFunnel Sum(IEnumerable<JamPlaceRow> rows) => rows.Aggregate(
        new JamFunnel(0, 0, 0, 0, 0),
        (sum, row) => new(
            sum.Invited + (int)row.Invited, sum.Visited + (int)row.Visited, sum.Participated + (int)row.Participated,
            sum.Contributed + (int)row.Contributed, sum.Voted + (int)row.Voted));

    /// <summary>People by unit or country, small groups joined.</summary>
    public static ImmutableArray<JamGroupFunnel> Funnels(IReadOnlyList<JamPlaceRow> rows, Func<JamPlaceRow, string> by)
    {
        var groups = rows.GroupBy(by).ToDictionary(group => group.Key, Sum, StringComparer.Ordinal);
        var shown = Shown(rows, by);
        var other = Sum(rows.Where(row => !shown.Contains(by(row), StringComparer.Ordinal)));
        return
        [
            .. shown.Select(name => new JamGroupFunnel(name, false, groups[name])),
            .. other.Invited > 0 ? [new JamGroupFunnel("", true, other)] : (JamGroupFunnel[])[],
        ];
    }

    /// <summary>What people did by unit or country, small groups joined.</summary>
    public static ImmutableArray<JamGroupFigures> Groups(
        IReadOnlyList<JamPlaceRow> people, Func<JamPlaceRow, string> by, IReadOnlyList<JamActRow> acts,
        Func<JamActRow, string> actBy, bool showsTallies)
    {
        var shown = Shown(people, by);
        var rows = shown.Select(name => Of(name, false, row => by(row) == name, act => actBy(act) == name));
        var other = Of(
            "", true, row => !shown.Contains(by(row), StringComparer.Ordinal),
            act => !shown.Contains(actBy(act), StringComparer.Ordinal));
        return [.. rows.Append(other).Where(row => row.Participants > 0)];

        JamGroupFigures Of(string name, bool isOther, Func<JamPlaceRow, bool> isHere, Func<JamActRow, bool> isDoneHere)
        {
            var done = acts.Where(isDoneHere).ToLookup(act => act.Kind, act => (int)act.Times);
            return new(
                name, isOther, Sum(people.Where(isHere)).Participated, done[0].Sum(), done[1].Sum(),
                showsTallies ? done[2].Sum() : null);
        }
    }

    /// <summary>What was done by hour of the day on the clocks of a zone.</summary>
    public static ImmutableArray<JamHourFigures> Hours(IReadOnlyList<JamActRow> quarters, TimeZoneInfo zone, bool showsTallies)
    {
        var times = new int[3, 24];
        foreach (var row in quarters)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(row.Number * JamReportStore.Quarter);
            times[row.Kind, TimeZoneInfo.ConvertTime(at, zone).Hour] += (int)row.Times;
        }

        return
        [
            .. Enumerable.Range(0, 24).Select(hour => new JamHourFigures(
                hour, times[0, hour], times[1, hour], showsTallies ? times[2, hour] : null)),
        ];
    }

    /// <summary>Which ideas of a graph are drawn: those with the most links.</summary>
    public static (ImmutableArray<(long From, long To, long Kind)> Links, int Omitted) Draw(
        IReadOnlyList<(long From, long To, long Kind)> links)
    {
        var counts = links.SelectMany(link => new[] { link.From, link.To }).CountBy(id => id).ToList();
        var drawn = counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key)
            .Take(JamAfterLimits.LineageIdeasMax).Select(one => one.Key).ToHashSet();
        ImmutableArray<(long From, long To, long Kind)> kept =
            [.. links.Where(link => drawn.Contains(link.From) && drawn.Contains(link.To))];
        return (kept, counts.Count - kept.SelectMany(link => new[] { link.From, link.To }).Distinct().Count());
    }

    private static ImmutableArray<string> Shown(IEnumerable<JamPlaceRow> rows, Func<JamPlaceRow, string> by) =>
        SmallGroups.Shown(rows.GroupBy(by).Select(group => (group.Key, (int)group.Sum(row => row.Invited))));
}
