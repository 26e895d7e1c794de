using System.Globalization;
using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>What a jam came to: participation, report and export, on any database.</summary>
public abstract class JamReportSuite(OneServer server)
{
    [Fact]
    public async Task Participation_counts_from_invited_to_voted_and_names_silent_units_but_no_small_group()
    {
        var stage = await JamReportStage.BuildAsync(server);

        var seen = await stage.Host.ReadUntilAsync($"jams/{stage.Jam}/participation", page => page.Funnel("all") == "14 5 4 3 3");

        Assert.Equal("14 5 4 3 3", seen.Funnel("all"));
        // Two of one unit and two without one are joined, and are too few still: the next larger group goes with them.
        Assert.Equal(["Doors 5 3 3 3 2", "other 9 2 1 0 1"], seen.Groups("units"));
        Assert.Equal(["France 9 4 4 3 3", "Türkiye 5 1 0 0 0"], seen.Groups("countries"));
        Assert.Equal(["1 3 3", "2 1 1"], seen.GetProperty("themes").EnumerateArray().Select(
            theme => $"{theme.Number("theme")} {theme.Number("contributed")} {theme.Number("voted")}"));
        Assert.Empty(seen.GetProperty("silentUnits").EnumerateArray());

        // One more of the small ones, and there are enough of them for the silent unit to be named.
        await stage.AdmitAsync(await server.JoinAsync(), "Tiny", "France");
        seen = await stage.Host.ReadUntilAsync($"jams/{stage.Jam}/participation", page => page.Funnel("all") == "15 5 4 3 3");
        Assert.Equal(["Doors 5 3 3 3 2", "Paint 5 1 0 0 0", "other 5 1 1 0 1"], seen.Groups("units"));
        Assert.Equal(["Paint 5"], seen.GetProperty("silentUnits").EnumerateArray().Select(
            unit => $"{unit.Text("name")} {unit.Number("invited")}"));

        Assert.Equal("403 forbidden", (await stage.Ana.SendAsync("GET", $"jams/{stage.Jam}/participation")).Verdict);
        Assert.Equal("404 not_found", (await stage.Stranger.SendAsync("GET", $"jams/{stage.Jam}/participation")).Verdict);
        Assert.Equal("404 not_found", (await stage.Stranger.SendAsync("GET", $"jams/{stage.Jam}/report")).Verdict);
    }

    [Fact]
    public async Task The_reports_figures_are_those_of_the_raw_export_and_of_what_was_done()
    {
        var stage = await JamReportStage.BuildAsync(server);
        await stage.Ana.TallyAsync(stage.Jam, stage.Seal, (11, 2));
        await stage.Ana.TallyAsync(stage.Jam, stage.Longer, (1, 1));
        var report = await stage.Ana.ReadUntilAsync(
            $"jams/{stage.Jam}/report", page => page.GetProperty("best").GetArrayLength() == 3);

        // What was done.
        Assert.Equal("""{"participants":4,"ideas":3,"comments":3,"votes":4}""", report.GetProperty("all").GetRawText());
        Assert.Equal(["1 2 3 3", "2 1 0 1"], Counts(report.GetProperty("themes"), "theme"));
        Assert.Equal(["Doors 3 3 3", "other 0 0 1"], report.GetProperty("units").EnumerateArray().Select(
            unit => (unit.GetProperty("isOther").GetBoolean() ? "other" : unit.Text("name")) + " " + Figures(unit)));
        Assert.Equal(24, report.GetProperty("hours").GetArrayLength());
        Assert.Equal("3 3 4", Sum(report.GetProperty("hours")));
        var paris = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var busy = report.GetProperty("hours").EnumerateArray().Where(hour => hour.Number("ideas") > 0)
            .Select(hour => hour.Number("hour"));
        Assert.All(busy, hour => Assert.Contains(hour, new[] { paris.Hour, (paris.Hour + 23) % 24 }));
        Assert.Equal(
            [(stage.Longer, stage.Seal, "builds-on"), (stage.Same, stage.Seal, "merged-into")],
            report.GetProperty("lineage").GetProperty("links").EnumerateArray()
                .Select(link => (link.Text("from"), link.Text("to"), link.Text("kind"))));
        Assert.Equal("Cork swells.", report.GetProperty("quotes")[0].Text("text"));

        // What the lists of the API say.
        var page = await stage.Ana.GetAsync($"jams/{stage.Jam}/ideas?order=top");
        var ideas = page.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(
            ideas.Where(idea => idea.Number("votes") > 0).Select(idea => idea.GetRawText()),
            report.GetProperty("best").EnumerateArray().Select(idea => idea.GetRawText()));
        Assert.Equal(ideas.Sum(idea => idea.Number("votes")), report.GetProperty("all").Number("votes"));

        // The raw figures.
        var rows = Csv.Read(await ExportAsync(stage.Host, stage.Jam, "csv"));
        Assert.Equal(4, rows.Count);
        Assert.Equal(report.GetProperty("all").Number("ideas"), rows.Count(row => row["mergedInto"].Length == 0));
        Assert.Equal(report.GetProperty("all").Number("comments"), rows.Sum(row => Int(row["comments"])));
        Assert.Equal(report.GetProperty("all").Number("votes"), rows.Sum(row => Int(row["votes"])));
        Assert.Equal("13", rows.Sum(row => Int(row["points"])).ToString(CultureInfo.InvariantCulture));
        foreach (var theme in report.GetProperty("themes").EnumerateArray())
        {
            var name = theme.Number("theme") == 1 ? "Seals" : "Tools";
            Assert.Equal(theme.Number("ideas"), rows.Count(row => row["theme"] == name && row["mergedInto"].Length == 0));
            Assert.Equal(theme.Number("votes"), rows.Where(row => row["theme"] == name).Sum(row => Int(row["votes"])));
        }

        var json = JsonDocument.Parse(await ExportAsync(stage.Sponsor, stage.Jam, "json")).RootElement.EnumerateArray();
        Assert.Equal(rows.Select(row => (row["id"], row["title"])), json.Select(row => (row.Text("id"), row.Text("title"))));
        Assert.Equal("403 forbidden", (await stage.Ana.SendAsync("GET", $"jams/{stage.Jam}/report/export")).Verdict);
        Assert.Equal("404 not_found", (await stage.Stranger.SendAsync("GET", $"jams/{stage.Jam}/report/export")).Verdict);
        Assert.Equal("422 invalid_kind", (await stage.Host.SendAsync("GET", $"jams/{stage.Jam}/report/export?format=xml")).Verdict);
    }

    [Fact]
    public async Task An_export_is_no_formula_and_whole_however_many_pages()
    {
        var host = await server.JoinAsync();
        var jam = await host.JamAsync();
        string[] risky =
        [
            "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)",
            "Say \"hi\", all", "x=1", "Été; 1",
        ];
        foreach (var title in risky) await host.IdeaAsync(jam, title);
        var ana = await server.JoinAsync();
        await Task.WhenAll(Enumerable.Range(0, 90).Select(n => ana.IdeaAsync(jam, $"Idea {n}")));

        var text = await ExportAsync(host, jam, "csv");

        Assert.Equal('\ufeff', text[0]);
        var rows = Csv.Read(text);
        Assert.Equal(101, rows.Count);
        Assert.Equal(
            risky.Select(title => "=+-@＝＋－＠".Contains(title[0], StringComparison.Ordinal) ? "'" + title : title),
            rows.Take(risky.Length).Select(row => row["title"]));
        Assert.Equal(101, rows.Select(row => row["id"]).Distinct().Count());
        Assert.Equal(101, JsonDocument.Parse(await ExportAsync(host, jam, "json")).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Hidden_tallies_stay_hidden_in_the_report_until_the_jam_is_over()
    {
        var (host, ana) = (await server.JoinAsync(), await server.JoinAsync());
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = await host.JamAsync(with: body => body["phases"] = new[]
        {
            JamRequests.Phase("vote", opensAt, opensAt.AddDays(1), ["ideas", "votes"], shows: false),
        });
        var idea = await host.IdeaAsync(jam, "Cork");
        await ana.VoteAsync(jam, idea, 3);

        var report = await ana.ReadUntilAsync($"jams/{jam}/report", page => page.GetProperty("all").Number("votes") == 1);
        Assert.False(report.GetProperty("showsTallies").GetBoolean());
        Assert.Empty(report.GetProperty("best").EnumerateArray());
        var apart = report.GetRawText().Replace(report.GetProperty("all").GetRawText(), "", StringComparison.Ordinal);
        Assert.DoesNotContain("\"votes\":", apart, StringComparison.Ordinal);
        Assert.Equal("", Csv.Read(await ExportAsync(host, jam, "csv"))[0]["points"]);

        await host.SendAsync("PUT", $"jams/{jam}/closing", new { closesAt = DateTimeOffset.UtcNow.AddMilliseconds(400) });
        report = await ana.ReadUntilAsync($"jams/{jam}/report", page => page.GetProperty("best").GetArrayLength() == 1);
        Assert.Equal(idea, report.GetProperty("best")[0].Text("id"));
        Assert.Equal("3", Csv.Read(await ExportAsync(host, jam, "csv"))[0]["points"]);
    }

    [Fact]
    public async Task Hours_are_those_on_the_clocks_of_the_jams_zone()
    {
        var host = await server.JoinAsync();
        var jam = await host.JamAsync(with: body => body["zone"] = "Asia/Tokyo");
        var before = DateTimeOffset.UtcNow;
        await host.IdeaAsync(jam, "Cork");
        var after = DateTimeOffset.UtcNow;

        var report = await host.ReadUntilAsync($"jams/{jam}/report", page => page.GetProperty("all").Number("ideas") == 1);

        // Nine hours ahead of universal time, all the year round.
        var busy = Assert.Single(report.GetProperty("hours").EnumerateArray(), hour => hour.Number("ideas") > 0);
        Assert.Contains(busy.Number("hour"), new[] { before.AddHours(9).Hour, after.AddHours(9).Hour });
    }

    [Fact]
    public async Task Nobody_is_quoted_to_whom_they_blocked()
    {
        var (host, ana, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var jam = await host.JamAsync();
        var idea = await host.IdeaAsync(jam, "Cork");
        var said = (await ana.PostAsync($"posts/{idea}/comments", new { text = "It swells." })).Text("id");
        await host.PutAsync($"posts/{idea}/comments/{said}/reactions/like");
        var report = await bob.ReadUntilAsync($"jams/{jam}/report", page => page.GetProperty("quotes").GetArrayLength() == 1);
        Assert.Equal(ana.Handle, report.GetProperty("quotes")[0].GetProperty("by").Text("handle"));

        await ana.PutAsync("blocks/" + bob.Handle);

        Assert.Empty((await bob.GetAsync($"jams/{jam}/report")).GetProperty("quotes").EnumerateArray());
        Assert.Single((await host.GetAsync($"jams/{jam}/report")).GetProperty("quotes").EnumerateArray());
    }

    private async Task<string> ExportAsync(Member who, string jam, string format)
    {
        using var response = await who.Http.GetAsync(
            new Uri(server.Silo.Address, $"api/v1/jams/{jam}/report/export?format={format}"));
        Assert.Equal($"attachment; filename=\"jam-{jam}.{format}\"", response.Content.Headers.ContentDisposition!.ToString());
        return System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<string> Counts(JsonElement list, string by) =>
        list.EnumerateArray().Select(one => $"{one.Number(by)} {Figures(one)}");

    private static string Figures(JsonElement one) => $"{one.Number("ideas")} {one.Number("comments")} {one.Number("votes")}";

    private static string Sum(JsonElement list) => string.Join(' ', new[] { "ideas", "comments", "votes" }.Select(
        field => list.EnumerateArray().Sum(one => one.Number(field)).ToString(CultureInfo.InvariantCulture)));

    private static int Int(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);
}
