namespace MyDeclic.Browsing;

/// <summary>
/// Every page in every width, language and scheme: looked at together, because opening pages is what takes the time.
/// </summary>
[Collection(CompanyTests.Name)]
public sealed class LayoutTests(Company company) : BrowserTest(company)
{
    private static readonly (string Name, int Width, int Height)[] Screens =
    [
        ("small-phone", 320, 640), ("phone", 390, 844), ("tablet", 820, 1180), ("desktop", 1440, 900),
        ("wide", 1920, 1080),
    ];

    private static readonly string[] Accidents = ["undefined", "null", "NaN", "[object Object]", "Invalid Date"];

    [BrowserTheory]
    [MemberData(nameof(Places.All), MemberType = typeof(Places))]
    public async Task It_fits_every_screen_speaks_one_language_and_axe_finds_nothing(string place)
    {
        var tooWide = new List<string>();
        var languages = Places.LanguagesOf(place);
        foreach (var language in languages)
        {
            var viewing = new Viewing(Locale: language == "fr" ? "fr-FR" : "en-GB");
            var visitor = await VisitAsync(await company.BrowserAsync(Places.Look(company, place, viewing)));
            await Places.OpenAsync(visitor, company, place);
            Assert.Equal(language, await visitor.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
            await AssertSpeaksAsync(visitor.Page, language);
            // Axe reads roles and colours, which no language changes: each scheme once is enough.
            if (language == languages[0]) await AccessibilityTests.AssertFindsNothingAsync(visitor.Page, ColorScheme.Light);
            if (language == languages[^1]) await AccessibilityTests.AssertFindsNothingAsync(visitor.Page, ColorScheme.Dark);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

            foreach (var screen in Screens)
            {
                await visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                await Places.OpenAgainAsync(visitor.Page, place);
                var wide = await TooWideAsync(visitor.Page);
                if (wide.Length > 0) tooWide.Add($"{screen.Name}, {language}: {string.Join(", ", wide)}");
                await PhotographAsync(visitor.Page, place, language, screen.Name);
            }
        }

        Assert.True(tooWide.Count == 0, string.Join("\n", tooWide));
    }

    [BrowserFact]
    public async Task A_chosen_language_and_theme_hold_and_win_over_the_browsers()
    {
        var visitor = await VisitAsync(Site.Silo.Address, Places.Look(company, "settings", new()));
        await Places.OpenAsync(visitor, company, "settings");
        await visitor.Page.GetByText("Français").ClickAsync();
        await visitor.Page.GetByText("Sombre").ClickAsync();
        await Expect(visitor.Heading("Réglages")).ToBeVisibleAsync();

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(visitor.Heading("Réglages")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("color-scheme", "dark");
    }

    /// <summary>What sticks out to the right, once the layout has followed the window.</summary>
    private static async Task<string[]> TooWideAsync(IPage page)
    {
        // Scripts hear of a new width a frame later than the styles do.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return await page.EvaluateAsync<string[]>(
            """
            () => {
              const { clientWidth, scrollWidth } = document.documentElement
              if (scrollWidth <= clientWidth) return []
              const out = [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > clientWidth + 0.5)
                .map(one => one.outerHTML.slice(0, 120))
              return [`${scrollWidth} px`, ...out.slice(-3)]
            }
            """);
    }

    private static async Task AssertSpeaksAsync(IPage page, string language)
    {
        var texts = await page.EvaluateAsync<string[]>(
            """
            () => {
              const texts = new Set([document.title])
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
              while (walker.nextNode()) texts.add(walker.currentNode.data.trim())
              for (const name of ['aria-label', 'title', 'placeholder'])
                for (const one of document.querySelectorAll(`[${name}]`)) texts.add(one.getAttribute(name).trim())
              return [...texts].filter(Boolean)
            }
            """);

        Assert.True(texts.Length > 5, "There is hardly a word on the page.");
        Assert.Empty(texts.Intersect(Catalog.Keys));
        Assert.Empty(texts.Intersect(Catalog.ForeignTo(language)));
        Assert.DoesNotContain(texts, text => Accidents.Any(text.Contains));
    }

    private static async Task PhotographAsync(IPage page, string place, string language, string screen)
    {
        await Album.KeepAsync(page, $"{place}-{screen}-{language}-light");
        if (screen is not ("phone" or "desktop")) return;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Album.KeepAsync(page, $"{place}-{screen}-{language}-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
