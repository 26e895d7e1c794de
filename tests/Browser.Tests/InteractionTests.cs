namespace MyDeclic.Browsing;

/// <summary>Polls, ratings, bookmarks, shares and edits, between two people and two devices.</summary>
[Collection(SiteTests.Name)]
public sealed class InteractionTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task Two_people_vote_and_see_each_others_votes_at_once()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ben.PutAsync($"users/{ana.Handle}/follow");
        var one = await VisitAsync(ana);
        await one.OpenAsync("/");
        await one.Composer.GetByRole(AriaRole.Textbox).FillAsync("Where do we eat?");
        await one.Button("Add a poll").ClickAsync();
        await one.Page.GetByLabel("Option 1").FillAsync("Pizza");
        await one.Page.GetByLabel("Option 2").FillAsync("Couscous");
        await one.Composer.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(one.Page.GetByTestId("poll")).ToContainTextAsync("0 people voted");
        var other = await VisitAsync(ben);
        await other.OpenAsync("/");

        await other.Page.GetByRole(AriaRole.Radio, new() { Name = "Couscous" }).FocusAsync();
        await other.Page.Keyboard.PressAsync("Space");
        await other.Button("Vote").ClickAsync();

        await Expect(one.Page.GetByTestId("poll")).ToContainTextAsync("1 person voted");
        await Expect(one.Page.GetByTestId("poll")).ToContainTextAsync("100%");
        await one.Page.GetByRole(AriaRole.Radio, new() { Name = "Pizza" }).CheckAsync();
        await one.Button("Vote").ClickAsync();
        await Expect(other.Page.GetByTestId("poll")).ToContainTextAsync("2 people voted");
        await other.Button("Take back").ClickAsync();
        await Expect(one.Page.GetByTestId("poll")).ToContainTextAsync("1 person voted");
    }

    [BrowserFact]
    public async Task An_idea_is_rated_by_keyboard()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var idea = await ana.PublishAsync("Solar roofs", kind: "idea");
        var (one, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await one.OpenAsync("/posts/" + idea);
        await other.OpenAsync("/posts/" + idea);
        await Expect(one.Page.GetByTestId("rating").GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);

        await other.Page.GetByRole(AriaRole.Radio, new() { Name = "3 stars out of 5" }).FocusAsync();
        await other.Page.Keyboard.PressAsync("Space");
        await Expect(one.Page.GetByTestId("rating")).ToContainTextAsync("3");
        await other.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(one.Page.GetByTestId("rating")).ToContainTextAsync("4");
        await Expect(one.Page.GetByTestId("rating")).ToContainTextAsync("1 rating");
        await Expect(other.Page.GetByRole(AriaRole.Radio, new() { Name = "4 stars out of 5" })).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task A_comment_is_reacted_to_and_its_author_sees_it_at_once()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var post = await ana.PublishAsync("Which seal?");
        await ben.PostAsync($"posts/{post}/comments", new { text = "The long one" });
        var (one, other) = (await VisitAsync(ana), await VisitAsync(ben));
        foreach (var window in new[] { one, other }) await window.OpenAsync("/posts/" + post);
        var react = one.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^React to .* comment$") });
        await react.FocusAsync();
        await one.Page.Keyboard.PressAsync("Enter");
        await one.Page.Keyboard.PressAsync("ArrowRight");
        await one.Page.Keyboard.PressAsync("Enter");

        ILocator Given(Visitor window) => window.Page.Locator("[data-comment-id] .reaction");
        foreach (var window in new[] { one, other }) await Expect(Given(window)).ToHaveTextAsync("1");
        await Expect(Given(one)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Given(other)).ToHaveAttributeAsync("aria-pressed", "false");
        await Given(other).ClickAsync();
        foreach (var window in new[] { one, other }) await Expect(Given(window)).ToHaveTextAsync("2");
        await Given(one).ClickAsync();
        await Expect(Given(other)).ToHaveTextAsync("1");
    }

    [BrowserFact]
    public async Task A_bookmark_with_a_note_shows_on_the_other_device()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var post = await ben.PublishAsync("Door seals");
        var (desk, phone) = (await VisitAsync(ana), await VisitAsync(ana));
        await phone.OpenAsync("/bookmarks");
        await Expect(phone.Page.GetByText("Keep what you want to find again")).ToBeVisibleAsync();
        await desk.OpenAsync("/posts/" + post);

        await desk.Button("Keep this post").ClickAsync();
        await Expect(phone.Page.GetByTestId("kept")).ToContainTextAsync("Door seals");
        await desk.Button("Kept: edit my bookmark").ClickAsync();
        await desk.Dialog.GetByLabel("Tags").FillAsync("later");
        await desk.Dialog.GetByLabel("Note").FillAsync("Ask Ben about the long one");
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(phone.Page.GetByTestId("kept")).ToContainTextAsync("Ask Ben about the long one");
        await Expect(phone.Page.GetByTestId("kept")).ToContainTextAsync("#later");
        await phone.Button("Kept: edit my bookmark").ClickAsync();
        await phone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove the bookmark" }).ClickAsync();
        await Expect(desk.Button("Keep this post")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText("Keep what you want to find again")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_share_shows_its_original_to_the_originals_readers_alone()
    {
        var (ana, ben, cem) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var slug = await ana.FoundAsync("private", "Horizon");
        await ana.AdmitAsync(slug, ben);
        var secret = await ana.PublishAsync("The long seal is out", slug);
        await cem.PutAsync($"users/{ana.Handle}/follow");
        await ben.PutAsync($"users/{ana.Handle}/follow");
        var (one, reader, other) = (await VisitAsync(ana), await VisitAsync(ben), await VisitAsync(cem));
        await one.OpenAsync("/posts/" + secret);
        await one.Button("Share").First.ClickAsync();
        await Expect(one.Dialog).ToContainTextAsync("only its members see it");
        await one.Dialog.GetByRole(AriaRole.Textbox).FillAsync("Look at this");
        await one.Dialog.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Expect(one.Toast("Shared")).ToBeVisibleAsync();

        await reader.OpenAsync("/people/" + ana.Handle);
        await other.OpenAsync("/people/" + ana.Handle);

        await Expect(reader.Page.GetByTestId("shared")).ToContainTextAsync("The long seal is out");
        await Expect(other.Page.GetByTestId("shared-gone")).ToContainTextAsync("no longer available");
        await Expect(other.Page.GetByText("The long seal is out")).ToHaveCountAsync(0);
        await ana.DeleteAsync($"communities/{slug}/members/{ben.Handle}");
        await Expect(reader.Page.GetByTestId("shared-gone")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByTestId("shared")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_edited_comment_says_so_and_shows_what_it_was()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var post = await ana.PublishAsync("Which seal?");
        await ben.PostAsync($"posts/{post}/comments", new { text = "The long one" });
        var (one, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await one.OpenAsync("/posts/" + post);
        await other.OpenAsync("/posts/" + post);
        await Expect(one.Button("Edit the comment")).ToHaveCountAsync(0);

        await other.Button("Edit the comment").ClickAsync();
        await other.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit the comment" }).FillAsync("The short one");
        await other.Button("Save").ClickAsync();

        await Expect(one.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("The short one");
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Edited on" }).ClickAsync();
        await Expect(one.Dialog.Locator("del")).ToContainTextAsync("long");
        await Expect(one.Dialog.Locator("ins")).ToContainTextAsync("short");
    }
}
