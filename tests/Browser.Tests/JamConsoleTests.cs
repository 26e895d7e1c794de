using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>An animator leads a jam from the console, by key.</summary>
[Collection(SiteTests.Name)]
public sealed class JamConsoleTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task An_animator_leads_a_jam_by_key_and_participants_see_it()
    {
        var (host, ana, bob) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var jam = await PlanAsync(host);
        var (first, second) = (
            await ProposeAsync(ana, jam, "Selling bricks", 1), await ProposeAsync(bob, jam, "Cork for seals of doors", 1));
        await ProposeAsync(ana, jam, "Seals of doors, of cork", 1);
        var (console, author) = (await VisitAsync(host), await VisitAsync(ana));
        await author.OpenAsync("/jams/" + jam);
        await console.OpenAsync($"/jams/{jam}/console");
        var rows = console.Page.GetByTestId("queue-idea");
        await Expect(rows).ToHaveCountAsync(3);

        // The oldest waits first; its author is asked, and it waits no more.
        await console.Page.Keyboard.PressAsync("j");
        await Expect(rows.First).ToBeFocusedAsync();
        await console.Page.Keyboard.PressAsync("s");
        await Expect(console.Toast("It is in the spotlight")).ToBeVisibleAsync();
        await Expect(author.Page.GetByTestId("spotlight")).ToContainTextAsync("Selling bricks");
        await console.Page.Keyboard.PressAsync("q");
        await console.Dialog.GetByLabel("Your question").FillAsync("What for?");
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);

        // What is the same is offered to be merged.
        await Expect(rows.First).ToContainTextAsync("Cork for seals of doors");
        await rows.First.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Expect(console.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Seals of doors, of cork" })).ToBeCheckedAsync();
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(author.Page.GetByText("Cork for seals of doors")).ToHaveCountAsync(0);

        await HideAsync(console, author, jam, first);
        await PollAsync(console, author);
        await Expect(console.Region("What animators did")).ToContainTextAsync("asked everybody: Ready?");
        Assert.NotEqual(first, second);
    }

    private static async Task HideAsync(Visitor console, Visitor author, string jam, string idea)
    {
        await console.Page.GetByText("Newest").ClickAsync();
        await console.Page.GetByText("Selling bricks").ClickAsync();
        await console.Page.Locator($"[data-idea-id='{idea}']").FocusAsync();
        await console.Page.Keyboard.PressAsync("h");
        await console.Dialog.GetByLabel("Reason").FillAsync("It advertises.");
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(console.Toast("It is hidden, and its author is told")).ToBeVisibleAsync();

        await author.OpenAsync($"/jams/{jam}/ideas/{idea}");
        await Expect(author.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("It advertises.");
        await author.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox).FillAsync("It does not.");
        await author.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await console.Page.GetByText("Hidden (1)").ClickAsync();
        await Expect(console.Page.GetByTestId("queue")).ToContainTextAsync("It does not.");
        await console.Button("Show again").ClickAsync();
        await Expect(console.Page.GetByText("No idea is hidden.")).ToBeVisibleAsync();
        await author.OpenAsync("/jams/" + jam);
        await Expect(author.Page.GetByTestId("idea").Filter(new() { HasText = "Selling bricks" }).First).ToBeVisibleAsync();
    }

    private static async Task PollAsync(Visitor console, Visitor author)
    {
        await console.Button("Quick poll").ClickAsync();
        await console.Dialog.GetByLabel("Question").FillAsync("Ready?");
        await console.Dialog.GetByLabel("Option 1").FillAsync("Yes");
        await console.Dialog.GetByLabel("Option 2").FillAsync("No");
        await console.Button("Ask everybody").ClickAsync();
        await author.Region("Quick poll").GetByRole(AriaRole.Button, new() { Name = "Yes: 0 votes" }).ClickAsync();
        await Expect(author.Region("Quick poll").GetByRole(AriaRole.Button, new() { Name = "Yes: 1 vote" })).ToBeVisibleAsync();
    }

    private static async Task<string> ProposeAsync(Member who, string jam, string title, int theme) =>
        (await who.PostAsync($"jams/{jam}/ideas", new { title, text = $"{title}, in short.", theme })).GetProperty("id").GetString()!;

    private static async Task<string> PlanAsync(Member host)
    {
        var community = (await host.PostAsync(
            "communities", new { name = "Led by " + host.Handle, access = "public", type = "innovation" })).GetProperty("slug").GetString();
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = await host.PostAsync("jams", new
        {
            title = "Doors of tomorrow",
            challenge = "How do doors close quietly?",
            community,
            zone = "Europe/Paris",
            phases = new[]
            {
                new { kind = "ideas", opensAt, closesAt = opensAt.AddHours(2), allows = new[] { "ideas", "comments", "builds", "votes" } },
            },
            themes = new[] { new { name = "Seals" }, new { name = "Tools" } },
        });
        return jam.GetProperty("id").GetString()!;
    }
}
