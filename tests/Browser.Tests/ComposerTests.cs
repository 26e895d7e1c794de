namespace MyDeclic.Browsing;

/// <summary>Writing, with nothing but a keyboard.</summary>
[Collection(SiteTests.Name)]
public sealed class ComposerTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Mentions_and_tags_are_completed_by_keyboard_alone()
    {
        var word = Guid.NewGuid().ToString("N")[..6];
        var (ana, ben) = (await JoinAsync(), await JoinAsync("benoit-" + word));
        await JoinAsync("benoit-" + word + "-2");
        await ben.PublishAsync($"To have a tag that is known. #qualite{word}");
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/");
        var keys = visitor.Page.Keyboard;

        await keys.PressAsync("n");
        await Expect(visitor.Text).ToBeFocusedAsync();
        await keys.TypeAsync($"Bravo @benoit-{word[..5]}");
        var options = visitor.Composer.GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(2);
        await Expect(options.Nth(0)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("ArrowDown");
        await Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Enter");
        await Expect(visitor.Text).ToHaveValueAsync($"Bravo @{ben.Handle} ");
        await Expect(options).ToHaveCountAsync(0);

        await keys.TypeAsync($"#qual");
        await keys.TypeAsync($"ite{word[..5]}");
        await Expect(options).ToHaveTextAsync([new System.Text.RegularExpressions.Regex($"#qualite{word}")]);
        await keys.PressAsync("Tab");
        await Expect(visitor.Text).ToHaveValueAsync($"Bravo @{ben.Handle} #qualite{word} ");
        await keys.PressAsync("Control+Enter");

        var post = visitor.Post("Bravo");
        await Expect(post.GetByRole(AriaRole.Link, new() { Name = $"#qualite{word}" })).ToBeVisibleAsync();
        await Expect(post.Locator($"a[href='/people/{ben.Handle}']")).ToBeVisibleAsync();
        await Expect(visitor.Text).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task Escape_closes_the_suggestions_and_keeps_the_text()
    {
        var ana = await JoinAsync();
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/");

        await visitor.Text.ClickAsync();
        await visitor.Page.Keyboard.TypeAsync($"Me, @{ana.Handle[..8]}");
        await Expect(visitor.Composer.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(visitor.Composer.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Expect(visitor.Text).ToHaveValueAsync($"Me, @{ana.Handle[..8]}");
        await Expect(visitor.Text).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_draft_outlives_a_reload_and_is_gone_once_published()
    {
        var visitor = await VisitAsync(await JoinAsync());
        await visitor.OpenAsync("/");
        await visitor.Text.ClickAsync();
        await visitor.Page.Keyboard.TypeAsync("Half a thought");
        await visitor.Composer.GetByTitle("Idea").ClickAsync();

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Text).ToHaveValueAsync("Half a thought");
        await Expect(visitor.Composer.GetByRole(AriaRole.Radio, new() { Name = "Idea" })).ToBeCheckedAsync();
        await visitor.Text.PressAsync("Control+Enter");
        await Expect(visitor.Post("Half a thought")).ToContainTextAsync("Idea");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Post("Half a thought")).ToBeVisibleAsync();
        await Expect(visitor.Text).ToHaveValueAsync("");
    }
}
