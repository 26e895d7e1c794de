using System.Globalization;
using System.Net;
using System.Text;

namespace MyDeclic.LoadTest.Report;

/// <summary>A report as one page that needs nothing else: no script, no font, no picture from anywhere.</summary>
internal static class HtmlReport
{
    /// <summary>Columns up to which two tables find room beside each other.</summary>
    private const int NarrowColumnsMax = 4;

    private const string StyleSheet = "MyDeclic.LoadTest.Report.report.css";

    /// <summary>The page.</summary>
    public static string Write(RunReport report)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Append("<meta name=\"color-scheme\" content=\"light dark\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Escape(report.Scenario)}: {Verdict(report)}</title>");
        page.Append("<style>").Append(ReadStyle()).Append("</style></head><body><main>\n");
        WriteHead(page, report);
        WriteChecks(page, report);
        WriteExamples(page, report);
        WriteCharts(page, report);
        page.Append("<div class=\"tables\">");
        foreach (var table in report.Tables) WriteTable(page, table);
        page.Append("</div>");
        WriteFacts(page, report);
        page.Append("<footer>Latencies count from when an action was due, not from when it could be sent. ");
        page.Append("How to read this page: docs/load-testing.md.</footer>\n");
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void WriteHead(StringBuilder page, RunReport report)
    {
        page.Append(CultureInfo.InvariantCulture, $"<header class=\"{(report.IsPassed ? "passed" : "failed")}\">");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"scenario\">{Escape(report.Scenario)}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Escape(report.Title)}</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"verdict\"><span>{Verdict(report)}</span> ");
        page.Append(CultureInfo.InvariantCulture, $"{report.Checks.Count(check => check.IsMet)} of {report.Checks.Count} checks met");
        if (report.Wishes.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $", {report.Wishes.Count(wish => wish.IsMet)} of {report.Wishes.Count} wishes reached");
        page.Append("</p>");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"when\">{report.At:yyyy-MM-dd HH:mm} UTC, ");
        page.Append(CultureInfo.InvariantCulture, $"measured {Figure.Span(TimeSpan.FromSeconds(report.Seconds))}</p>");
        if (report.Highlights.Count > 0)
        {
            page.Append("<dl class=\"highlights\">");
            foreach (var fact in report.Highlights)
            {
                page.Append(CultureInfo.InvariantCulture, $"<div><dt>{Escape(fact.Name)}</dt><dd>{Escape(fact.Value)}</dd></div>");
            }

            page.Append("</dl>");
        }

        page.Append("</header>\n");
    }

    private static void WriteChecks(StringBuilder page, RunReport report)
    {
        page.Append("<section class=\"checks\" aria-label=\"What was checked\">");
        foreach (var check in report.Checks) Write(check, check.IsMet ? "met" : "missed", check.IsMet ? "✓" : "✗");
        page.Append("</section>\n");
        if (report.Wishes.Count == 0) return;
        page.Append("<section class=\"checks wishes\" aria-label=\"What is wanted\">");
        foreach (var wish in report.Wishes)
            Write(wish, wish.IsMet ? "met" : "wanted", wish.IsMet ? "✓ Reached:" : "△ Not reached:");
        page.Append("</section>\n");

        void Write(Check check, string kind, string mark)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"{kind}\"><b>{mark} {Escape(check.Name)}</b>");
            page.Append(CultureInfo.InvariantCulture, $"<p>{Escape(check.Detail)}</p></div>");
        }
    }

    private static void WriteFacts(StringBuilder page, RunReport report)
    {
        page.Append("<section class=\"facts\">");
        Write("Configuration", report.Configuration);
        Write("Machine", report.Machine);
        page.Append("</section>\n");

        void Write(string title, IEnumerable<Fact> facts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div><h2>{title}</h2><dl>");
            foreach (var fact in facts)
            {
                page.Append(CultureInfo.InvariantCulture, $"<dt>{Escape(fact.Name)}</dt><dd>{Escape(fact.Value)}</dd>");
            }

            page.Append("</dl></div>");
        }
    }

    private static void WriteCharts(StringBuilder page, RunReport report)
    {
        page.Append("<section class=\"charts\">");
        foreach (var chart in report.Charts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<figure><figcaption><h2>{Escape(chart.Title)}</h2>");
            if (chart.Lines.Count > 1) WriteLegend(page, chart);
            page.Append("</figcaption>").Append(SvgChart.Draw(chart)).Append("</figure>\n");
        }

        page.Append("</section>\n");
    }

    private static void WriteLegend(StringBuilder page, Chart chart)
    {
        page.Append("<ul class=\"legend\">");
        for (var at = 0; at < chart.Lines.Count; at++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><svg viewBox=\"0 0 22 8\"><line class=\"line c{at + 1}\" x1=\"0\" ");
            page.Append(CultureInfo.InvariantCulture, $"x2=\"22\" y1=\"4\" y2=\"4\"/></svg>{Escape(chart.Lines[at].Name)}</li>");
        }

        page.Append("</ul>");
    }

    private static void WriteTable(StringBuilder page, FigureTable table)
    {
        var kind = table.Columns.Count > NarrowColumnsMax ? "table wide" : "table";
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"{kind}\"><h2>{Escape(table.Title)}</h2>");
        page.Append(CultureInfo.InvariantCulture, $"<div tabindex=\"0\" role=\"region\" aria-label=\"{Escape(table.Title)}\">");
        page.Append("<table><thead><tr>");
        foreach (var column in table.Columns) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Escape(column)}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append(CultureInfo.InvariantCulture, $"<td>{Escape(cell)}</td>");
            page.Append("</tr>");
        }

        page.Append("</tbody></table></div></section>\n");
    }

    private static void WriteExamples(StringBuilder page, RunReport report)
    {
        if (report.Verified is not { Examples.Count: > 0 } verified) return;
        page.Append("<section class=\"examples\"><h2>What was wrong, for example</h2><ul>");
        foreach (var example in verified.Examples) page.Append(CultureInfo.InvariantCulture, $"<li>{Escape(example)}</li>");
        page.Append("</ul></section>\n");
    }

    private static string Verdict(RunReport report) => report.IsPassed ? "passed" : "failed";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(StyleSheet)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
