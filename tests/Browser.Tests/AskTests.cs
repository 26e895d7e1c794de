namespace MyDeclic.Browsing;

/// <summary>A session in which an executive answers, from question to answered rate, in three windows.</summary>
[Collection(SiteTests.Name)]
public sealed class AskTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_session_goes_from_question_to_answered_rate_on_every_screen()
    {
        var (press, boss, ana, bob) = (await Site.PressAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync());
        var team = await VisitAsync(press);
        await team.OpenAsync("/asks");
        await team.Button("Plan a session").ClickAsync();
        var title = "Doors and deadlines " + ana.Handle;
        await team.Dialog.GetByLabel("Title").FillAsync(title);
        var hosts = team.Dialog.GetByRole(AriaRole.Combobox, new() { Name = "Who answers" });
        await hosts.FillAsync(boss.Handle);
        await team.Dialog.GetByRole(AriaRole.Option).First.ClickAsync();
        await team.Dialog.GetByLabel("Opens").FillAsync(LocalField(DateTime.Now.AddMinutes(-2)));
        await team.Dialog.GetByRole(AriaRole.Button, new() { Name = "Plan a session" }).ClickAsync();
        await Expect(team.Heading(title)).ToBeVisibleAsync();
        var address = new Uri(team.Page.Url).AbsolutePath;

        var (asker, voter, host) = (
            await VisitAsync(ana), await VisitAsync(bob, new() { Locale = "fr-FR" }), await VisitAsync(boss));
        foreach (var window in new[] { asker, voter, host }) await window.OpenAsync(address);
        await asker.Page.GetByLabel("Your question").FillAsync("When do the new doors come?");
        await asker.Button("Ask").ClickAsync();
        await Expect(asker.Page.GetByText("4 questions left")).ToBeVisibleAsync();

        var question = voter.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "When do the new doors come?" });
        await question.Locator(".vote").ClickAsync();
        await Expect(question.Locator(".vote")).ToHaveAttributeAsync("aria-pressed", "true");
        foreach (var window in new[] { asker, host, team })
            await Expect(window.Page.Locator("article .vote strong")).ToHaveTextAsync("1");
        await Expect(asker.Page.Locator("article .vote")).ToBeDisabledAsync();

        await host.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Answer:") }).ClickAsync();
        await host.Dialog.GetByLabel("The answer").FillAsync("In **May**, both lines.");
        await host.Dialog.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();

        foreach (var window in new[] { asker, team })
        {
            await Expect(window.Page.Locator(".answer strong", new() { HasText = "May" })).ToBeVisibleAsync();
            await Expect(window.Region("What it has come to")).ToContainTextAsync("100% answered");
        }

        await Expect(voter.Region("Où elle en est")).ToContainTextAsync("100 % de réponses");
    }

    [BrowserFact]
    public async Task A_session_that_is_closed_takes_nothing_more_and_keeps_what_one_was_writing()
    {
        var (press, boss, ana) = (await Site.PressAsync(), await JoinAsync(), await JoinAsync());
        var opensAt = DateTimeOffset.UtcNow.AddMinutes(-1);
        var ask = await press.PostAsync("asks", new
        {
            title = "Soon over",
            hosts = new[] { boss.Handle },
            opensAt,
            closesAt = opensAt.AddDays(1),
        });
        var id = ask.GetProperty("id").GetString();
        var (team, asker) = (await VisitAsync(press), await VisitAsync(ana));
        await asker.OpenAsync("/asks/" + id);
        await asker.Page.GetByLabel("Your question").FillAsync("Am I too late?");
        await team.OpenAsync("/asks/" + id);

        await team.Button("Tools of the communication team").ClickAsync();
        await team.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Close it now" }).ClickAsync();
        await team.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close it now" }).ClickAsync();

        await Expect(asker.Page.GetByText("No more questions and votes. Answers go on.").First).ToBeVisibleAsync();
        await Expect(asker.Page.GetByLabel("Your question")).ToHaveCountAsync(0);
        (await press.SendAsync("PATCH", "asks/" + id, new { closesAt = DateTimeOffset.UtcNow.AddDays(1) })).Done();
        await Expect(asker.Page.GetByLabel("Your question")).ToHaveValueAsync("Am I too late?");
    }

    private static string LocalField(DateTime at) =>
        at.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
