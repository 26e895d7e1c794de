using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>Two people look at their home pages; nobody reloads.</summary>
[Collection(SiteTests.Name)]
public sealed class LiveFeedTests(Site site) : BrowserTest(site)
{
    private Member _ana = null!;
    private Member _ben = null!;

    public override async Task InitializeAsync()
    {
        _ana = await JoinAsync();
        _ben = await JoinAsync();
        await _ben.PutAsync($"users/{_ana.Handle}/follow");
    }

    [BrowserFact]
    public async Task A_new_post_waits_behind_a_pill_and_what_is_being_read_does_not_move()
    {
        for (var i = 0; i < 12; i++) await _ana.PublishAsync($"Station {i}: a word about the line today.");
        var author = await VisitAsync(_ana);
        var reader = await VisitAsync(_ben);
        await author.OpenAsync("/");
        await reader.OpenAsync("/");
        var anchor = reader.Post("Station 5:");
        await anchor.EvaluateAsync("post => post.scrollIntoView({ block: 'center' })");
        var before = await PlaceAsync(reader, anchor);
        Assert.True(before.Scroll > 200, "There is nothing to scroll.");

        await author.PublishAsync("Line 3 runs again.");
        await Expect(reader.Pill).ToHaveTextAsync("1 new post");
        await author.PublishAsync("Thank you all, that was quick.");
        await Expect(reader.Pill).ToHaveTextAsync("2 new posts");

        Assert.Equal(before, await PlaceAsync(reader, anchor));
        await Expect(reader.Post("Line 3 runs again.")).ToHaveCountAsync(0);

        await reader.Pill.ClickAsync();

        await Expect(reader.Posts.Nth(0)).ToContainTextAsync("Thank you all, that was quick.");
        await Expect(reader.Posts.Nth(1)).ToContainTextAsync("Line 3 runs again.");
        await Expect(reader.Posts.Nth(0)).ToBeInViewportAsync();
        await Expect(reader.Posts.Nth(0)).ToBeFocusedAsync();
        await Expect(reader.Pill).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_reaction_is_counted_on_the_other_screen()
    {
        await _ana.PublishAsync("The new torque wrench is here.");
        var author = await VisitAsync(_ana);
        var reader = await VisitAsync(_ben);
        await author.OpenAsync("/");
        await reader.OpenAsync("/");

        await reader.Button("Like").ClickAsync();

        await Expect(reader.Button("Like, 1")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(author.Button("Like, 1")).ToHaveAttributeAsync("aria-pressed", "false");

        await reader.Button("More reactions").ClickAsync();
        await reader.Page.GetByRole(AriaRole.Group, new() { Name = "More reactions" })
            .GetByRole(AriaRole.Button, new() { Name = "Celebrate" }).ClickAsync();
        await Expect(author.Button("Celebrate, 1")).ToBeVisibleAsync();

        await reader.Button("Like, 1").ClickAsync();
        await Expect(author.Button("Like")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_comment_is_counted_and_comes_into_the_open_thread()
    {
        await _ana.PublishAsync("Who has seen the 10 mm socket?");
        await _ana.PublishAsync("Shift change at two.");
        var author = await VisitAsync(_ana);
        var reader = await VisitAsync(_ben);
        await author.OpenAsync("/");
        await reader.OpenAsync("/");
        var question = author.Post("10 mm socket");

        await CommentAsync(reader, reader.Post("10 mm socket"), "Third drawer.");
        await Expect(question.GetByRole(AriaRole.Button, new() { Name = "1 comment" })).ToBeVisibleAsync();

        await question.GetByRole(AriaRole.Button, new() { Name = "1 comment" }).ClickAsync();
        await Expect(question.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(question.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Third drawer.");
        var answer = reader.Post("10 mm socket").GetByLabel("Write a comment");
        await answer.FillAsync("Or the fourth.");
        await answer.PressAsync("Control+Enter");

        await Expect(question.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(question.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Or the fourth.");
        await Expect(question.GetByRole(AriaRole.Button, new() { Name = "2 comments" })).ToBeVisibleAsync();
        await Expect(author.Post("Shift change").GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }))
            .ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_edit_and_a_deletion_show_on_the_other_screen()
    {
        await _ana.PublishAsync("The audit is on Thursday.");
        await _ana.PublishAsync("This stays.");
        var author = await VisitAsync(_ana);
        var reader = await VisitAsync(_ben);
        await author.OpenAsync("/");
        await reader.OpenAsync("/");

        await author.ChooseAsync(author.Post("The audit is"), "Edit");
        await author.Dialog.Locator("textarea").FillAsync("The audit is on **Friday**.");
        await author.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(author.Dialog).ToHaveCountAsync(0);

        await Expect(reader.Post("The audit is").Locator("strong")).ToHaveTextAsync("Friday");
        await Expect(reader.Post("The audit is")).ToContainTextAsync("edited");

        await author.ChooseAsync(author.Post("The audit is"), "Delete");
        await author.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(reader.Post("The audit is")).ToHaveCountAsync(0);
        await Expect(reader.Post("This stays.")).ToBeVisibleAsync();
    }

    private static async Task CommentAsync(Visitor visitor, ILocator post, string text)
    {
        await post.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(post.GetByLabel("Write a comment")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(text);
        await post.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(post.GetByRole(AriaRole.Listitem).Filter(new() { HasText = text })).ToBeVisibleAsync();
    }

    private static async Task<(float X, float Y, float Width, float Height, int Scroll)> PlaceAsync(
        Visitor visitor, ILocator post)
    {
        var box = await post.BoundingBoxAsync() ?? throw new InvalidOperationException("The post is not shown.");
        return (box.X, box.Y, box.Width, box.Height, await visitor.Page.EvaluateAsync<int>("() => scrollY"));
    }
}
