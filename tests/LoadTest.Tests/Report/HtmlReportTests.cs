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
