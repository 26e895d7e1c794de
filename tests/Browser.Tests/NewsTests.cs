using MyDeclic.Rig.Media;

namespace MyDeclic.Browsing;

/// <summary>An article, from its draft to a reader's open front page, to comments closed and the article taken back.</summary>
[Collection(SiteTests.Name)]
public sealed class NewsTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task An_article_goes_from_draft_to_open_front_pages_to_closed_comments()
    {
        var (press, ana, bob) = (await Site.PressAsync(), await JoinAsync(), await JoinAsync());
        var title = "The doors open " + ana.Handle;
        var (front, french, team) = (
            await VisitAsync(ana), await VisitAsync(bob, new() { Locale = "fr-FR" }), await VisitAsync(press));
        await front.OpenAsync("/news");
        await french.OpenAsync("/news");

        // A draft, with a picture that says what it shows, looked at before it goes out.
        await team.OpenAsync("/news/new");
        await team.Page.GetByLabel("Title").FillAsync(title);
        await team.Page.GetByLabel("Summary").FillAsync("In short: at nine.");
        await team.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync("They open **at nine**.");
        await team.Page.GetByTestId("cover-file").SetInputFilesAsync(
            new FilePayload { Name = "door.png", MimeType = "image/png", Buffer = Pictures.Png(800, 450) });
        await Expect(team.Page.GetByLabel("What it shows")).ToBeVisibleAsync();
        await team.Button("Save the draft").ClickAsync();
        await Expect(team.Page.GetByText("Say what the picture shows.")).ToBeVisibleAsync();
        await team.Page.GetByLabel("What it shows").FillAsync("A red door");
        await team.Button("Save the draft").ClickAsync();
        await Expect(team.Heading("Draft of an article")).ToBeVisibleAsync();
        await team.Page.GetByText("Preview", new() { Exact = true }).ClickAsync();
        await Expect(team.Page.GetByTestId("preview").Locator("strong")).ToHaveTextAsync("at nine");
        await Expect(front.Page.GetByText(title)).ToHaveCountAsync(0);

        await team.Button("Publish now").ClickAsync();
        await team.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Expect(team.Page.GetByTestId("news-article")).ToBeVisibleAsync();

        // Nothing moves under a reading eye: it waits, and comes when asked for.
        await french.Button("1 nouvel article").ClickAsync();
        await Expect(french.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await front.Button("1 new article").ClickAsync();
        await front.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(front.Page.Locator("figure img")).ToHaveAttributeAsync("alt", "A red door");
        var field = front.Page.GetByRole(AriaRole.Textbox).First;
        await field.FillAsync("At last.");
        await front.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(team.Page.GetByText("At last.")).ToBeVisibleAsync();
        await Expect(french.Page.Locator("[data-article-id]", new() { HasText = title })).ToContainTextAsync("1 commentaire");

        // Comments close while somebody reads.
        await team.Page.GetByRole(AriaRole.Link, new() { Name = "Edit the article" }).ClickAsync();
        await team.Page.GetByRole(AriaRole.Switch, new() { Name = "People may comment" }).ClickAsync();
        await team.Button("Save the changes").ClickAsync();
        await Expect(front.Page.GetByTestId("comments-closed")).ToBeVisibleAsync();
        await Expect(front.Page.GetByText("At last.")).ToBeVisibleAsync();
        await Expect(front.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);

        await team.Button("Take back").ClickAsync();
        await team.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(front.Page.GetByText("The article was taken back, or it is not for you.")).ToBeVisibleAsync();
        await Expect(french.Page.GetByText(title)).ToHaveCountAsync(0);
        await Expect(team.Page.GetByLabel("Title")).ToHaveValueAsync(title);
    }
}
