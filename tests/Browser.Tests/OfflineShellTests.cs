namespace MyDeclic.Browsing;

/// <summary>The application opens without a network.</summary>
[Collection(SiteTests.Name)]
public sealed class OfflineShellTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task The_shell_opens_offline_after_one_visit_and_recovers_by_itself()
    {
        var ana = await JoinAsync();
        await ana.PublishAsync("There before the tunnel.");
        var visitor = await VisitAsync(ana);
        visitor.Foresee("ERR_INTERNET_DISCONNECTED");
        await visitor.OpenAsync("/");
        await visitor.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");

        await visitor.Context.SetOfflineAsync(true);
        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.GetByText("The server cannot be reached.")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("main#main")).ToBeVisibleAsync();

        await visitor.Context.SetOfflineAsync(false);
        await Expect(visitor.Post("There before the tunnel.")).ToBeVisibleAsync();
    }
}
