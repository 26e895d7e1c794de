namespace MyDeclic.Browsing;

/// <summary>What home says of jams that one may take part in.</summary>
[Collection(SiteTests.Name)]
public sealed class OpenJamsTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Home_leads_to_a_jam_as_soon_as_it_takes_something_and_no_longer()
    {
        var (host, ana, bob) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var (desk, phone) = (await VisitAsync(ana), await VisitAsync(bob, new(360, 800, "fr-FR", ColorScheme.Dark)));
        foreach (var window in new[] { desk, phone }) await window.OpenAsync("/");
        var title = "Doors of " + host.Handle;
        var now = DateTimeOffset.UtcNow;

        // It closes before those of the other tests: home names two jams at most.
        var jam = (await host.PostAsync("jams", new
        {
            title,
            challenge = "How do doors close quietly?",
            community = await host.FoundAsync("public"),
            zone = "Europe/Paris",
            phases = new object[]
            {
                new { kind = "ideas", opensAt = now.AddSeconds(-1), closesAt = now.AddMinutes(2) },
                new { kind = "vote", opensAt = now.AddMinutes(2), closesAt = now.AddMinutes(3) },
            },
            themes = new[] { new { name = "Seals" } },
        })).GetProperty("id").GetString();
        await Expect(Banner(desk, title)).ToContainTextAsync("the jam takes ideas now");
        await Expect(Banner(phone, title)).ToContainTextAsync("le jam attend vos idées");

        await host.PutAsync($"jams/{jam}/opening", new { plannedAt = now.AddMinutes(2) });
        await Expect(Banner(desk, title)).ToContainTextAsync("the jam votes now");
        await Banner(phone, title).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(phone.Heading(title)).ToBeVisibleAsync();

        await host.PutAsync($"jams/{jam}/closing", new { });
        await Expect(Banner(desk, title)).ToHaveCountAsync(0);
    }

    private static ILocator Banner(Visitor who, string title) =>
        who.Page.GetByTestId("open-jam").Filter(new() { HasText = title });
}
