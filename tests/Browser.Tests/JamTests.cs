using MyDeclic.Rig.Server;
using static MyDeclic.Browsing.JamSteps;

namespace MyDeclic.Browsing;

/// <summary>A jam from its warm-up to its end, on the screens of three participants and on the wall.</summary>
[Collection(SiteTests.Name)]
public sealed class JamTests(Site site) : BrowserTest(site)
{
    private const string Taken = "You can propose ideas, build on ideas, comment, and vote now.";
    private const string TooLate = "This phase of the jam does not take this any more.";

    [BrowserFact]
    public async Task A_jam_is_lived_from_its_warm_up_to_its_end_on_every_screen()
    {
        var (host, sponsor, ana, bob, cem) = (
            await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync());
        var jam = await PlanAsync(host, sponsor.Handle);
        var (desk, phone, french, wall) = (
            await VisitAsync(ana), await VisitAsync(bob, new(390, 844)), await VisitAsync(cem, new(Locale: "fr-FR")),
            await VisitAsync(sponsor, new(1920, 1080)));
        foreach (var window in new[] { desk, phone, french }) await window.OpenAsync("/jams/" + jam);
        await wall.OpenAsync($"/jams/{jam}/screen");
        // The clock turns by itself.
        await Expect(desk.Page.GetByTestId("allowed")).ToHaveTextAsync(Taken, new() { Timeout = 60_000 });
        await Expect(wall.Page.GetByTestId("screen-phase")).ToHaveTextAsync("Ideas");

        await ProposeAsync(desk, "Seals made of cork", "Cork **lasts** in the cold.");
        await Expect(desk.Toast("Your idea is on the wall")).ToBeVisibleAsync();
        await phone.Page.GetByTestId("new-ideas-pill").ClickAsync();
        await Expect(french.Page.GetByTestId("new-ideas-pill")).ToContainTextAsync("1 nouvelle idée");
        await french.Page.GetByTestId("new-ideas-pill").ClickAsync();
        await Expect(wall.Page.GetByTestId("passing")).ToContainTextAsync("Seals made of cork");

        await BuildOnAsync(phone, "Seals made of cork", "Cork from bottles");
        await Expect(phone.Page.GetByTestId("lineage")).ToContainTextAsync("Seals made of cork");
        await desk.Link("Seals made of cork").ClickAsync();
        await Expect(desk.Page.GetByTestId("lineage")).ToContainTextAsync("Cork from bottles");

        // Three points, two for one idea at most.
        await french.Page.GetByTestId("new-ideas-pill").ClickAsync();
        await VoteAsync(french, "Seals made of cork", 2);
        await Expect(More(french, "Seals made of cork")).ToBeDisabledAsync();
        await VoteAsync(french, "Cork from bottles", 1);
        await Expect(french.Page.GetByTestId("points-left").Locator("strong")).ToHaveTextAsync("0");
        await Expect(More(french, "Cork from bottles")).ToBeDisabledAsync();
        await Expect(desk.Page.GetByTestId("standing")).ToHaveTextAsync("2 points, 1 vote");
        await Expect(More(desk, "Seals made of cork")).ToHaveCountAsync(0);
        await Expect(wall.Region("On top")).ToContainTextAsync("Seals made of cork", new() { Timeout = 15_000 });

        await host.PutAsync($"jams/{jam}/announcement", new { text = "Lunch is at noon." });
        await Expect(wall.Page.GetByText("Lunch is at noon.")).ToBeVisibleAsync();
        await Expect(french.Page.GetByText("Lunch is at noon.")).ToBeVisibleAsync();
        await host.PutAsync($"jams/{jam}/paused");
        await Expect(french.Page.GetByTestId("allowed")).ToContainTextAsync("a arrêté l’horloge");
        (await host.SendAsync("DELETE", $"jams/{jam}/paused")).Done();
        await Expect(More(french, "Seals made of cork")).ToBeVisibleAsync();

        await EndAsync(host, jam, late: desk, voter: phone);
        await Expect(wall.Page.GetByTestId("screen-phase")).ToHaveTextAsync("Over");
    }

    // What is on its way when the clock turns comes too late: votes stand as they were, words are kept.
    private static async Task EndAsync(Member host, string jam, Visitor late, Visitor voter)
    {
        foreach (var window in new[] { late, voter })
        {
            window.Foresee("status of 409");
            await window.OpenAsync("/jams/" + jam);
        }

        await Expect(voter.Page.GetByTestId("allowed")).ToHaveTextAsync(Taken);
        await late.Button("Propose an idea").ClickAsync();
        await late.Dialog.GetByLabel("Seals").CheckAsync();
        await late.Dialog.GetByLabel("Your idea in one line").FillAsync("Cork seals for doors");
        await Expect(late.Dialog.GetByTestId("similar-ideas")).ToContainTextAsync("Seals made of cork");
        await late.Dialog.GetByLabel("How it works, and why it helps").FillAsync("A minute too late.");
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await voter.Page.RouteAsync("**/vote", async route =>
        {
            await closed.Task;
            await route.ContinueAsync();
        });
        try
        {
            await More(voter, "Seals made of cork").ClickAsync();
            await Expect(Given(voter, "Seals made of cork")).ToHaveTextAsync("1");
            await host.PutAsync($"jams/{jam}/closing", new { closesAt = DateTimeOffset.UtcNow.AddSeconds(1) });
            await Expect(voter.Page.GetByTestId("allowed")).ToHaveTextAsync("The jam is over. You can read everything.");
        }
        finally
        {
            closed.SetResult();
        }

        await Expect(voter.Toast(TooLate)).ToBeVisibleAsync();
        await Expect(voter.Page.GetByText("You gave")).ToHaveCountAsync(0);

        await late.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publish the idea" }).ClickAsync();
        await Expect(late.Dialog).ToContainTextAsync(TooLate);
        await Expect(late.Dialog.GetByTestId("draft-kept")).ToBeVisibleAsync();

        // It runs on: what was written is there, after a reload too.
        await late.OpenAsync("/jams/" + jam);
        await host.PutAsync($"jams/{jam}/closing", new { closesAt = DateTimeOffset.UtcNow.AddHours(1) });
        await late.Button("Propose an idea").ClickAsync();
        await Expect(late.Dialog.GetByLabel("Your idea in one line")).ToHaveValueAsync("Cork seals for doors");
        await Expect(late.Dialog.GetByLabel("How it works, and why it helps")).ToHaveValueAsync("A minute too late.");
        await host.PutAsync($"jams/{jam}/closing", new { closesAt = DateTimeOffset.UtcNow.AddSeconds(1) });
    }

    private static async Task<string> PlanAsync(Member host, string sponsor)
    {
        var community = (await host.PostAsync(
            "communities", new { name = "Doors of " + host.Handle, access = "public", type = "innovation" })).GetProperty("slug").GetString();
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var turnsAt = opensAt.AddSeconds(15);
        var jam = await host.PostAsync("jams", new
        {
            title = "Doors of tomorrow",
            challenge = "How do doors close **quietly**?",
            community,
            zone = "Europe/Paris",
            budget = 3,
            perIdea = 2,
            sponsors = new[] { sponsor },
            phases = new object[]
            {
                new { kind = "warm-up", opensAt, closesAt = turnsAt, allows = Array.Empty<string>() },
                new
                {
                    kind = "ideas", opensAt = turnsAt, closesAt = turnsAt.AddHours(2),
                    allows = new[] { "ideas", "comments", "builds", "votes" },
                },
            },
            themes = new object[] { new { name = "Seals", question = "What lasts?" }, new { name = "Tools" } },
        });
        return jam.GetProperty("id").GetString()!;
    }
}
