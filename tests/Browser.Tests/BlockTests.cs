namespace MyDeclic.Browsing;

/// <summary>Blocking somebody, and taking it back.</summary>
[Collection(SiteTests.Name)]
public sealed class BlockTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Somebody_is_blocked_on_their_page_and_let_back_in_the_settings()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ana.PutAsync($"users/{ben.Handle}/follow");
        await ben.PublishAsync("What Ben has to say");
        var (one, other) = (await VisitAsync(ana), await VisitAsync(ben));
        one.Foresee("404");
        other.Foresee("404");
        await other.OpenAsync($"/people/{ana.Handle}");
        await one.OpenAsync($"/people/{ben.Handle}");

        await one.Button($"More about {People.NameOf(ben)}").ClickAsync();
        await one.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Block" }).ClickAsync();
        await Expect(one.Dialog).ToContainTextAsync("Nobody is told.");
        await one.Dialog.GetByRole(AriaRole.Button, new() { Name = "Block", Exact = true }).ClickAsync();

        await Expect(one.Toast($"{People.NameOf(ben)} is blocked.")).ToBeVisibleAsync();
        await Expect(one.Heading("Home")).ToHaveCountAsync(1);
        await Expect(one.Post("What Ben has to say")).ToHaveCountAsync(0);
        await Expect(other.Heading("There is nothing here")).ToBeVisibleAsync();

        await one.OpenAsync("/settings");
        var list = one.Region("Blocked people");
        await Expect(list).ToContainTextAsync(People.NameOf(ben));
        await list.GetByRole(AriaRole.Button, new() { Name = $"Unblock {People.NameOf(ben)}", Exact = true }).ClickAsync();
        await Expect(list).ToContainTextAsync("You have blocked nobody.");
        await one.OpenAsync($"/people/{ben.Handle}");
        await Expect(one.Post("What Ben has to say")).ToBeVisibleAsync();
    }
}
