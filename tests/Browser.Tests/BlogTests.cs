namespace MyDeclic.Browsing;

/// <summary>From a draft to a blog post that others comment on.</summary>
[Collection(SiteTests.Name)]
public sealed class BlogTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_draft_is_kept_published_edited_and_commented_on()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var (one, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await other.OpenAsync($"/people/{ana.Handle}?tab=blog");
        await Expect(other.Page.GetByText("No blog posts yet")).ToBeVisibleAsync();
        await one.OpenAsync($"/people/{ana.Handle}?tab=blog");

        await one.Page.GetByRole(AriaRole.Link, new() { Name = "Write a blog post" }).ClickAsync();
        await one.Page.GetByLabel("Title").FillAsync("Why doors stick");
        await one.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("Because of the **cold**.");
        await one.Button("Keep as a draft").ClickAsync();
        await Expect(one.Toast("The draft is kept")).ToBeVisibleAsync();
        await one.OpenAsync($"/people/{ana.Handle}?tab=blog");
        await one.Page.GetByRole(AriaRole.Link, new() { Name = "Why doors stick" }).ClickAsync();
        await Expect(one.Page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("Because of the **cold**.");
        await one.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();

        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "Why doors stick", Level = 2 })).ToBeVisibleAsync();
        // What is published elsewhere waits for the reader's word.
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "1 new post" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Why doors stick" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox).FillAsync("So do windows");
        await other.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox).PressAsync("Control+Enter");
        await Expect(one.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("So do windows");

        await one.Button("More actions").ClickAsync();
        await one.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Edit" }).ClickAsync();
        await one.Page.GetByLabel("Title").FillAsync("Why doors freeze");
        await one.Button("Save").ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "Why doors freeze", Level = 2 })).ToBeVisibleAsync();

        await one.Button("More actions").ClickAsync();
        await one.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Earlier texts" }).ClickAsync();
        await one.Dialog.GetByText("Until").ClickAsync();
        await Expect(one.Dialog).ToContainTextAsync("Why doors stick");
    }
}
