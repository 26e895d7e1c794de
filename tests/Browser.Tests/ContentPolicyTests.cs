namespace MyDeclic.Browsing;

/// <summary>
/// The content security policy. That no page breaks it is part of every test here: each fails on an error on the
/// console.
/// </summary>
[Collection(SiteTests.Name)]
public sealed class ContentPolicyTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_planted_script_does_not_run_and_is_complained_about()
    {
        var visitor = await VisitAsync(await JoinAsync());
        await visitor.OpenAsync("/");

        await visitor.Page.RunAndWaitForConsoleMessageAsync(() => visitor.Page.EvaluateAsync(
            """
            () => {
              const script = document.createElement('script')
              script.textContent = 'window.planted = true'
              document.head.append(script)
            }
            """));

        Assert.Contains("Content Security Policy", Assert.Single(visitor.Complaints), StringComparison.Ordinal);
        Assert.False(await visitor.Page.EvaluateAsync<bool>("() => 'planted' in window"));
        visitor.Foresee("Content Security Policy");
    }

    [BrowserFact]
    public async Task Markup_in_a_post_is_shown_as_it_was_written()
    {
        var ana = await JoinAsync();
        await ana.PublishAsync("<img src=x onerror=alert(1)> <script>alert(2)</script> [go](javascript:alert(3))");
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/");

        await Expect(visitor.Posts.First).ToContainTextAsync("<script>alert(2)</script>");
        await Expect(visitor.Posts.First.Locator("img, script, a[href^='javascript']")).ToHaveCountAsync(0);
    }
}
