using System.Text.RegularExpressions;

namespace MyDeclic.Browsing;

/// <summary>Asking, answering and keeping colleagues, live on both sides.</summary>
[Collection(SiteTests.Name)]
public sealed class ColleagueTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task One_asks_and_the_other_accepts_each_seeing_it_at_once()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ana.SendAsync("PATCH", "me", new { phone = "+33 1 98 76 54 32" });
        var (asked, asking) = (await VisitAsync(ana), await VisitAsync(ben));
        await asked.OpenAsync("/");
        await asking.OpenAsync($"/people/{ana.Handle}");
        await Expect(asked.Page.Locator("nav").GetByTestId("count")).ToHaveCountAsync(0);

        await asking.Button("Add as colleague").ClickAsync();

        await Expect(asking.Page.GetByText("Request sent", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(asked.Page.Locator("nav").GetByTestId("count")).ToContainTextAsync("1 request received");
        await Expect(asked.Toast("would like to be your colleague")).ToBeVisibleAsync();
        await asked.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Colleagues" }).ClickAsync();
        await asked.Button($"Accept {People.NameOf(ben)}").ClickAsync();

        await Expect(asked.Region("My colleagues")).ToContainTextAsync(People.NameOf(ben));
        await Expect(asked.Page.Locator("nav").GetByTestId("count")).ToHaveCountAsync(0);
        await Expect(asking.Button($"Colleague, remove {People.NameOf(ana)} from my colleagues")).ToBeVisibleAsync();
        await Expect(asking.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("+33 1 98 76 54 32");
    }

    [BrowserFact]
    public async Task An_ask_is_withdrawn_or_declined_and_parting_hides_again_what_colleagues_saw()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ana.SendAsync("PATCH", "me", new { phone = "+33 1 11 22 33 44" });
        var (one, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await one.OpenAsync("/colleagues");
        await other.OpenAsync($"/people/{ana.Handle}");
        var ask = other.Button("Add as colleague");

        await ask.ClickAsync();
        await Expect(one.Region("1 request received")).ToBeVisibleAsync();
        await other.Button($"Request sent, withdraw the request to {People.NameOf(ana)}").ClickAsync();
        await Expect(one.Region("1 request received")).ToHaveCountAsync(0);
        await ask.ClickAsync();
        await one.Button($"Decline the request of {People.NameOf(ben)}").ClickAsync();
        await Expect(ask).ToBeVisibleAsync();

        await People.TieAsync(ana, ben);
        var main = other.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("+33 1 11 22 33 44");
        await one.Button($"Actions for {People.NameOf(ben)}").ClickAsync();
        await one.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove from my colleagues" }).ClickAsync();
        await one.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();

        await Expect(one.Page.GetByText("No colleagues yet")).ToBeVisibleAsync();
        await Expect(main).Not.ToContainTextAsync("+33 1 11 22 33 44");
        await Expect(ask).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Colleagues_are_found_by_name_and_place_and_kept_as_cards()
    {
        var (ana, ben, zoe) = (await JoinAsync(), await JoinAsync("ben-" + People.Word("")), await JoinAsync());
        await ben.SendAsync("PATCH", "me", new { site = "Flins", phone = "+33 1 55 66 77 88" });
        await zoe.SendAsync("PATCH", "me", new { site = "Curitiba" });
        await People.TieAsync(ana, ben);
        await People.TieAsync(ana, zoe);
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/colleagues");
        var rows = visitor.Region("My colleagues").GetByRole(AriaRole.Listitem);
        await Expect(rows).ToHaveCountAsync(2);

        await visitor.Page.GetByLabel("Site", new() { Exact = true }).SelectOptionAsync("Curitiba");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync(People.NameOf(zoe));
        await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"/colleagues\?site=Curitiba$"));
        await visitor.Page.GetByLabel("Site", new() { Exact = true }).SelectOptionAsync("All sites");
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("ben");
        await Expect(rows).ToHaveCountAsync(1);

        var one = await visitor.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await visitor.Button($"Actions for {People.NameOf(ben)}").ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Save the vCard" }).ClickAsync();
        });
        Assert.Equal($"{ben.Handle}.vcf", one.SuggestedFilename);
        Assert.Contains("+33 1 55 66 77 88", await TextAsync(one), StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await Expect(rows).ToHaveCountAsync(2);
        var all = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Link("Export (vCard)").ClickAsync());
        Assert.Equal(3, (await TextAsync(all)).Split("BEGIN:VCARD").Length);
    }

    [BrowserFact]
    public async Task A_suggestion_says_why_is_asked_or_never_made_again()
    {
        var (ana, ben, zoe, gil) = (await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync());
        await People.TieAsync(ana, gil);
        await People.TieAsync(ben, gil);
        await People.TieAsync(zoe, gil);
        var skill = People.Word("Hinges ");
        await ana.LearnAsync(skill);
        await ben.LearnAsync(skill);
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/");
        var card = visitor.Region("You may know them");
        await Expect(card).ToContainTextAsync($"1 colleague in common, both know {skill}");

        await card.GetByRole(AriaRole.Button, new() { Name = $"Do not suggest {People.NameOf(zoe)} any more" }).ClickAsync();
        await Expect(card.Filter(new() { HasText = People.NameOf(zoe) })).ToHaveCountAsync(0);
        await card.GetByRole(AriaRole.Button, new() { Name = $"Add as colleague: {People.NameOf(ben)}" }).ClickAsync();
        await Expect(visitor.Toast("on its way")).ToBeVisibleAsync();
        await Expect(card.Filter(new() { HasText = People.NameOf(ben) })).ToHaveCountAsync(0);

        await visitor.OpenAsync("/colleagues");
        await Expect(visitor.Region("1 request sent")).ToContainTextAsync(People.NameOf(ben));
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(People.NameOf(zoe));
    }

    [BrowserFact]
    public async Task Signing_out_everywhere_ends_the_other_windows_too()
    {
        var ana = await JoinAsync();
        var (here, there) = (await VisitAsync(ana), await VisitAsync(ana));
        here.Foresee("status of 401");
        there.Foresee("status of 401|WebSocket");
        await there.OpenAsync("/");
        await here.OpenAsync("/settings");

        await here.Button("Sign out everywhere").ClickAsync();
        await here.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();

        await Expect(here.Page.GetByLabel("Handle or e-mail")).ToBeVisibleAsync();
        await there.Page.ReloadAsync();
        await Expect(there.Page.GetByLabel("Handle or e-mail")).ToBeVisibleAsync();
    }

    private static async Task<string> TextAsync(IDownload download)
    {
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return await reader.ReadToEndAsync();
    }
}
