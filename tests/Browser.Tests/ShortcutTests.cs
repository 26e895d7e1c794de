namespace MyDeclic.Browsing;

/// <summary>The links above the feed, on two devices, by keyboard.</summary>
[Collection(SiteTests.Name)]
public sealed class ShortcutTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Shortcuts_are_added_and_moved_by_keyboard_and_show_on_the_other_device()
    {
        var ana = await JoinAsync();
        await ana.PostAsync("shortcuts", new { label = "Wiki", url = "https://wiki.example.org/", emoji = "📚" });
        var (one, phone) = (await VisitAsync(ana), await VisitAsync(ana, new() { Locale = "fr-FR", Width = 320, Height = 640 }));
        foreach (var window in new[] { one, phone }) await window.OpenAsync("/");
        one.Foresee("422");
        await one.Button("Edit the shortcuts").ClickAsync();

        await one.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add a shortcut" }).ClickAsync();
        await one.Dialog.GetByLabel("Name").FillAsync("Hours");
        await one.Dialog.GetByLabel("Address").FillAsync("javascript:alert(1)");
        await one.Page.Keyboard.PressAsync("Enter");
        await Expect(one.Dialog.GetByText("holds no name or password")).ToBeVisibleAsync();
        await one.Dialog.GetByLabel("Address").FillAsync("hours.example.org");
        await one.Page.Keyboard.PressAsync("Enter");
        var link = phone.Page.GetByRole(AriaRole.Navigation, new() { Name = "Raccourcis" }).GetByRole(AriaRole.Link);
        await Expect(link).ToHaveCountAsync(2);
        await Expect(link.Last).ToHaveAttributeAsync("href", "https://hours.example.org/");
        await Expect(link.Last).ToHaveAttributeAsync("rel", "noopener noreferrer");

        var up = one.Dialog.GetByRole(AriaRole.Button, new() { Name = "Move Hours up" });
        await up.FocusAsync();
        await one.Page.Keyboard.PressAsync("Enter");
        await Expect(link.First).ToContainTextAsync("Hours");
        // At the top, the way down is what is left to press.
        await Expect(one.Dialog.GetByRole(AriaRole.Button, new() { Name = "Move Hours down" })).ToBeFocusedAsync();
        await Expect(up).ToBeDisabledAsync();
        await Expect(one.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Hours is now at place 1/2");

        await phone.Button("Autres pages").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Raccourcis" }).ClickAsync();
        await phone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Retirer Wiki" }).ClickAsync();
        await Expect(one.Dialog.GetByText("Wiki")).ToHaveCountAsync(0);
    }
}
