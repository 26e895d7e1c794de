using System.Text.Json;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>What comes after a jam, in the windows of a juror, an animator and a voter.</summary>
[Collection(SiteTests.Name)]
public sealed class JamAfterTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_jury_scores_and_what_becomes_of_an_idea_reaches_who_voted_and_the_printed_report()
    {
        var (host, ana, bob, cem) = (await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync());
        var (jam, idea) = await JamAsync(host, ana, cem);
        await host.PutAsync($"jams/{jam}/jury", new { jurors = new[] { bob.Handle }, criteria = new[] { new { name = "Value" } } });

        // The juror gives a score.
        var juror = await VisitAsync(bob);
        await juror.OpenAsync($"/jams/{jam}/selection");
        await juror.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Score ?: A seal of cork") }).ClickAsync();
        await juror.Button("Save my scores").ClickAsync();
        await Expect(juror.Page.GetByText("Give each criterion a score.")).ToBeVisibleAsync();
        await juror.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("Value") }).GetByText("4", new() { Exact = true }).ClickAsync();
        await juror.Button("Save my scores").ClickAsync();
        await Expect(juror.Page.GetByTestId("score")).ToHaveTextAsync("4 of 5");

        // The animator selects the idea; the voter's board and bell have it without being loaded again.
        var (animator, voter) = (await VisitAsync(host), await VisitAsync(cem, new() { Locale = "fr-FR" }));
        await voter.OpenAsync($"/jams/{jam}/incubator");
        await Expect(voter.Page.GetByText("Aucune idée n’est encore suivie")).ToBeVisibleAsync();
        await animator.OpenAsync($"/jams/{jam}/selection");
        await animator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Status ?: A seal of cork") }).ClickAsync();
        await animator.Dialog.GetByLabel("Expected savings").FillAsync("120");
        await animator.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save and tell" }).ClickAsync();
        var kept = voter.Page.GetByTestId("column-kept");
        await Expect(kept).ToContainTextAsync("A seal of cork");
        await Expect(voter.Page.GetByTestId("expected")).ToHaveTextAsync(new Regex("^120"));
        await Expect(voter.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("1 notification non lue") })).ToBeVisibleAsync();

        // Moved by the keyboard alone, the focus goes along.
        await animator.OpenAsync($"/jams/{jam}/incubator");
        var move = animator.Page.GetByRole(AriaRole.Button, new() { Name = "Move “A seal of cork” to In study" });
        await move.FocusAsync();
        await animator.Page.Keyboard.PressAsync("Enter");
        await Expect(animator.Page.GetByRole(AriaRole.Button, new() { Name = "Move “A seal of cork” to In pilot" })).ToBeFocusedAsync();
        await Expect(voter.Page.GetByTestId("column-in-study")).ToContainTextAsync("A seal of cork");
        await voter.OpenAsync("/notifications");
        var line = voter.Page.GetByText("a changé le statut d’une idée pour laquelle vous avez voté");
        await Expect(line.First).ToContainTextAsync("à l’étude");

        // The report says what was done, on the screen and on paper.
        await animator.OpenAsync($"/jams/{jam}/report");
        var figures = animator.Page.GetByLabel("In figures");
        await Expect(figures).ToContainTextAsync("€120k");
        await Expect(animator.Region("Best ideas")).ToContainTextAsync("3 points, 1 vote");
        await Expect(animator.Region("Participation")).ToBeVisibleAsync();
        await Expect(animator.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^By theme, Ideas: most for Seals \\(1\\)") })).ToBeVisibleAsync();
        await animator.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await Expect(figures).ToBeVisibleAsync();
        await Expect(animator.Region("Participation")).ToBeHiddenAsync();
        await Expect(animator.Page.Locator("header.side")).ToBeHiddenAsync();
        Assert.Equal(idea, (await host.GetAsync($"jams/{jam}/incubator")).GetProperty("items")[0].GetProperty("ideaId").GetString());
    }

    private static async Task<(string Jam, string Idea)> JamAsync(Member host, Member author, Member voter)
    {
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = Id(await host.PostAsync("jams", new
        {
            title = "Doors of tomorrow",
            challenge = "How do we fit doors faster?",
            community = await host.FoundAsync("public"),
            zone = "Europe/Paris",
            phases = new[]
            {
                new { kind = "selection", opensAt, closesAt = opensAt.AddDays(1), allows = new[] { "ideas", "votes" } },
            },
            themes = new[] { new { name = "Seals" } },
        }));
        var idea = Id(await author.PostAsync($"jams/{jam}/ideas", new { title = "A seal of cork", text = "It swells.", theme = 1 }));
        await voter.PutAsync($"jams/{jam}/ideas/{idea}/vote", new { value = 3 });
        return (jam, idea);
    }

    private static string Id(JsonElement made) => made.GetProperty("id").GetString()!;
}
