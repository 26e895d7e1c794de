using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>Everything without a mouse, and the eye can follow.</summary>
[Collection(SiteTests.Name)]
public sealed class KeyboardTests(Site site) : BrowserTest(site)
{
    private Visitor _visitor = null!;
    private Member _ana = null!;

    public override async Task InitializeAsync()
    {
        _ana = await JoinAsync();
        for (var i = 0; i < 4; i++) await _ana.PublishAsync($"Post number {i}");
        _visitor = await VisitAsync(_ana);
        await _visitor.OpenAsync("/");
    }

    [BrowserFact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await _visitor.Page.Keyboard.PressAsync("Tab");
        var skip = _visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();

        await _visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(_visitor.Page.Locator("main")).ToBeFocusedAsync();
        await _visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(_visitor.Button("Add a shortcut")).ToBeFocusedAsync();
        await _visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(_visitor.Text).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Letters_walk_the_posts_open_the_composer_and_the_help()
    {
        var keys = _visitor.Page.Keyboard;
        await keys.PressAsync("j");
        await Expect(_visitor.Posts.Nth(0)).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await Expect(_visitor.Posts.Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("k");
        await Expect(_visitor.Posts.Nth(0)).ToBeFocusedAsync();

        await keys.PressAsync("n");
        await Expect(_visitor.Text).ToBeFocusedAsync();
        await keys.TypeAsync("jk?n");
        await Expect(_visitor.Text).ToHaveValueAsync("jk?n");
        await _visitor.Text.FillAsync("");

        await _visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Home" }).FocusAsync();
        await keys.PressAsync("?");
        await Expect(_visitor.Dialog).ToContainTextAsync("Keyboard shortcuts");
        await keys.PressAsync("Escape");
        await Expect(_visitor.Dialog).ToHaveCountAsync(0);
        await Expect(_visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Home" })).ToBeFocusedAsync();

        await keys.PressAsync("/");
        await Expect(_visitor.Dialog.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_waiting_post_is_shown_by_a_key()
    {
        var ben = await JoinAsync();
        await _ana.PutAsync($"users/{ben.Handle}/follow");
        await ben.PublishAsync("Somebody else's words");
        await _visitor.OpenAsync("/");
        await Expect(_visitor.Post("Somebody else's words")).ToBeVisibleAsync();
        await ben.PublishAsync("And more of them");
        await Expect(_visitor.Pill).ToHaveTextAsync("1 new post");

        await _visitor.Page.Keyboard.PressAsync(".");

        await Expect(_visitor.Post("And more of them")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_new_page_takes_the_focus_to_its_heading_and_so_does_the_way_back()
    {
        var people = _visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "People" });
        await people.FocusAsync();
        await _visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(_visitor.Heading("People")).ToBeFocusedAsync();
        await Expect(_visitor.Page).ToHaveTitleAsync("People · My Declic");

        await _visitor.Page.GoBackAsync();
        await Expect(_visitor.Heading("Home")).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/people")]
    [InlineData("/communities")]
    [InlineData("/settings")]
    public async Task Whatever_has_the_focus_can_be_seen_to_have_it(string path)
    {
        await _visitor.OpenAsync(path);
        var unseen = new List<string>();
        var stop = 0;
        for (; stop < 40; stop++)
        {
            await _visitor.Page.Keyboard.PressAsync("Tab");
            var complaint = await _visitor.Page.EvaluateAsync<string?>(
                """
                () => {
                  let element = document.activeElement
                  if (!element || element === document.body) return 'end'
                  const name = element.outerHTML.slice(0, 160)
                  // A field's frame may show the focus in the field's place.
                  for (let up = 0; element && up < 5; up++, element = element.parentElement) {
                    const { outlineStyle, outlineWidth } = getComputedStyle(element)
                    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return null
                  }
                  return document.activeElement.matches('.skip') ? null : name
                }
                """);
            if (complaint == "end") break;
            if (complaint is not null) unseen.Add(complaint);
        }

        Assert.Empty(unseen);
        Assert.True(stop > 10, $"Only {stop} stops.");
    }
}
