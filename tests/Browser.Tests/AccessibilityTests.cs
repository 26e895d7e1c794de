using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace MyDeclic.Browsing;

/// <summary>What axe can find wrong; <see cref="LayoutTests"/> asks it about every page, in both schemes.</summary>
[Collection(CompanyTests.Name)]
public sealed class AccessibilityTests(Company company) : BrowserTest(company)
{
    /// <summary>Fewer rules than this mean that axe looked at an empty page.</summary>
    private const int PassesMin = 15;

    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Fails with what axe finds on the page as it is now.</summary>
    internal static async Task AssertFindsNothingAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var found = await page.RunAxe(Rules);
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(one =>
            $"{scheme}: {one.Id}: {string.Join(", ", one.Nodes.Select(node => node.Html))}")));
        Assert.True(found.Passes.Length >= PassesMin, $"Only {found.Passes.Length} rules saw something.");
    }

    [BrowserFact]
    public async Task Axe_finds_a_planted_fault()
    {
        var visitor = await VisitAsync(Site.Silo.Address, Places.Look(company, "people", new()));
        await Places.OpenAsync(visitor, company, "people");
        await visitor.Page.EvaluateAsync(
            """
            () => document.querySelector('main').insertAdjacentHTML(
              'beforeend', '<button></button><img src="/icon.svg"><p class="pale">Pale</p>')
            """);
        await visitor.Page.Locator(".pale").EvaluateAsync(
            "({ style }) => { style.color = '#ccc'; style.background = '#fff' }");

        var found = await visitor.Page.RunAxe(Rules);

        Assert.Equal(["button-name", "color-contrast", "image-alt"], found.Violations.Select(one => one.Id).Order());
    }
}
