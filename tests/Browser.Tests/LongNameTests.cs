namespace MyDeclic.Browsing;

/// <summary>People are called what they are called.</summary>
[Collection(SiteTests.Name)]
public sealed class LongNameTests(Site site) : BrowserTest(site)
{
    private const int SmallestWidth = 320;

    [BrowserFact]
    public async Task A_long_name_in_a_thread_does_not_widen_a_phones_page()
    {
        var ana = await JoinAsync();
        await ana.SendAsync("PATCH", "me", new { name = "Maximiliane-Alexandrina von Hohenlohe-Waldenburg-Schillingsfürst" });
        var post = await ana.PublishAsync("A post with an answer.");
        await ana.PostAsync($"posts/{post}/comments", new { text = "An answer." });
        var visitor = await VisitAsync(ana);

        await visitor.Page.SetViewportSizeAsync(SmallestWidth, 640);
        await visitor.OpenAsync($"/posts/{post}");

        await Expect(visitor.Page.GetByText("An answer.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(SmallestWidth, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
