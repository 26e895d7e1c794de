namespace MyDeclic.Browsing;

/// <summary>Seeing who is there, in a second browser.</summary>
[Collection(SiteTests.Name)]
public sealed class PresenceTests(Site site) : BrowserTest(site)
{
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task Somebody_is_seen_coming_and_going_until_they_hide()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ana.PutAsync($"colleagues/{ben.Handle}");
        await ben.PutAsync($"colleagues/{ana.Handle}");
        var one = await VisitAsync(ana);
        await one.OpenAsync("/colleagues");
        var row = one.Page.Locator("li.row", new() { HasText = People.NameOf(ben) });
        await Expect(row).ToBeVisibleAsync();
        await Expect(row.GetByText("Online", new() { Exact = true })).ToHaveCountAsync(0);

        var other = await VisitAsync(ben);
        await other.OpenAsync("/");
        await Expect(row.GetByText("Online", new() { Exact = true })).ToHaveCountAsync(1);

        await other.OpenAsync("/settings");
        var setting = other.Page.GetByRole(AriaRole.Switch, new() { Name = "Show when I am here" });
        await setting.ClickAsync();
        await Expect(setting).ToBeCheckedAsync(new() { Checked = false });
        await Expect(row.GetByText("Online", new() { Exact = true })).ToHaveCountAsync(0);
        await setting.ClickAsync();
        await Expect(row.GetByText("Online", new() { Exact = true })).ToHaveCountAsync(1);

        // Who is cut off is given a while to come back.
        await other.Page.CloseAsync();
        await Expect(row.GetByText("Online", new() { Exact = true })).ToHaveCountAsync(0, new() { Timeout = Patience });
    }
}
