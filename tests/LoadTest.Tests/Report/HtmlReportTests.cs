using MyDeclic.LoadTest.Report;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Tests.Report;

public sealed class HtmlReportTests
{
    private static readonly RunReport Passed = new(
        "fanout", "10 posts a second to <500> connections", DateTimeOffset.UnixEpoch, 30,
        [new("Server", "http://localhost:5000/")], [new("Processors", "2")], [new("Nothing lost", true, "0 of 5")],
        new(0, 0, 0, 0, 0, 0, 5, 5, []), new Dictionary<string, double> { ["lost"] = 0 },
        [new("Latency", ["", "p99"], [["post", "5 ms"]])],
        [
            new("Deliveries", "a second", ChartAxis.Seconds, [new("deliveries", [new(0, 1), new(1, 5)])]),
            new("By percentile", "ms", ChartAxis.Percentiles, [new("a", [new(0, 1), new(0.99, 9)]), new("b", [new(0, 2), new(0.9, 3)])]),
        ]);

    [Fact]
    public void The_page_says_what_was_asked_and_whether_it_held_and_needs_nothing_else()
    {
        var page = HtmlReport.Write(Passed);
        Assert.Contains("10 posts a second to &lt;500&gt; connections", page, StringComparison.Ordinal);
        Assert.Contains("<span>passed</span>", page, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5000/", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<polyline").Length - 1);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_run_was_made_for_stands_at_the_top_and_what_is_only_wanted_fails_nothing()
    {
        var page = HtmlReport.Write(Passed with
        {
            Highlights = [new("deliveries a second", "1,234")],
            Wishes = [new("Deliveries a second at least 1 x bare SignalR's", false, "0.9 x")],
        });
        Assert.Contains("<dt>deliveries a second</dt><dd>1,234</dd>", page, StringComparison.Ordinal);
        Assert.Contains("1 of 1 checks met, 0 of 1 wishes reached", page, StringComparison.Ordinal);
        Assert.Contains("Not reached: Deliveries a second at least 1 x bare SignalR", page, StringComparison.Ordinal);
        Assert.Contains("<span>passed</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plot_names_both_of_its_axes()
    {
        var plot = SvgChart.Draw(Passed.Charts[0]);
        Assert.Contains(">a second</text>", plot, StringComparison.Ordinal);
        Assert.Contains(">time since measuring began</text>", plot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_does_not_lead_over_seconds_of_which_nothing_is_known()
    {
        var plot = SvgChart.Draw(new(
            "Latency", "ms", ChartAxis.Seconds, [new("median", [new(0, 1), new(1, 2), new(9, 4), new(20, 1), new(21, 2)])]));
        Assert.Equal(2, plot.Split("<polyline").Length - 1);
        Assert.Equal(5, plot.Split("<circle").Length - 1);
    }

    [Fact]
    public void What_failed_stands_on_the_page_with_its_examples()
    {
        var failed = Passed with
        {
            Checks = [new("Nothing lost", false, "1 of 5")],
            Verified = new FindingsSheet(1, 0, 0, 0, 0, 0, 4, 5, ["lost: Post number 3 for eve"]),
        };
        var page = HtmlReport.Write(failed);
        Assert.Contains("<span>failed</span>", page, StringComparison.Ordinal);
        Assert.Contains("lost: Post number 3 for eve", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_for_machines_has_its_figures_at_the_top()
    {
        using var json = System.Text.Json.JsonDocument.Parse(ReportOutput.ToJson(Passed));
        Assert.Equal(0, json.RootElement.GetProperty("lost").GetDouble());
        Assert.True(json.RootElement.GetProperty("passed").GetBoolean());
    }
}
