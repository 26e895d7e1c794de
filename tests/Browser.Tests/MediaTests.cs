using MyDeclic.Rig.Media;

namespace MyDeclic.Browsing;

/// <summary>Photos and videos: chosen, described, published, looked at; and the portrait of a profile.</summary>
[Collection(SiteTests.Name)]
public sealed class MediaTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_photo_is_framed_by_keyboard_and_shown_at_once_wherever_its_person_is()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ben.PutAsync($"users/{ana.Handle}/follow");
        await ana.PublishAsync("Good morning");
        var (own, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await other.OpenAsync("/");
        var avatar = other.Post("Good morning").Locator("header .avatar img");
        await Expect(avatar).ToHaveCountAsync(0);
        await own.OpenAsync("/profile/edit");

        await own.Page.GetByTestId("photo-file").SetInputFilesAsync(Photo("me.png"));
        await Expect(own.Dialog.Locator(".area")).ToBeFocusedAsync();
        foreach (var key in new[] { "+", "+", "ArrowLeft", "ArrowUp" }) await own.Page.Keyboard.PressAsync(key);
        await own.Button("Use this photo").ClickAsync();

        await Expect(own.Toast("Photo saved")).ToBeVisibleAsync();
        await Expect(own.Page.Locator("main .photo .avatar img")).ToBeVisibleAsync();
        await Expect(avatar).ToBeVisibleAsync();
        await avatar.EvaluateAsync("image => image.decode()");
        Assert.Equal(96, await avatar.EvaluateAsync<int>("image => image.naturalWidth"));

        await own.Button("Remove the photo").ClickAsync();
        await own.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Expect(own.Page.Locator("main .photo .avatar img")).ToHaveCountAsync(0);
        await Expect(avatar).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Photos_and_videos_are_published_with_what_they_show_and_looked_at_by_keyboard()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        await ben.PutAsync($"users/{ana.Handle}/follow");
        var (own, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await other.OpenAsync("/");
        await own.OpenAsync("/");

        await own.Text.ClickAsync();
        await own.Text.FillAsync("Two doors and a film");
        await own.Composer.GetByTestId("media-files").SetInputFilesAsync(
        [
            Photo("one.png"), Photo("two.png"),
            new() { Name = "film.mp4", MimeType = "video/mp4", Buffer = await Pictures.Mp4Async() },
        ]);
        await own.Composer.GetByLabel("What one.png shows").FillAsync("The left door");
        await own.Composer.GetByLabel("What two.png shows").FillAsync("The right door");
        await Expect(own.Composer.GetByLabel("What film.mp4 shows")).ToBeVisibleAsync();
        await own.Composer.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();

        await Expect(own.Post("Two doors").Locator(".photos img")).ToHaveCountAsync(2);
        await other.Pill.ClickAsync();
        var post = other.Post("Two doors");
        var first = post.GetByRole(AriaRole.Button, new() { Name = "Open: The left door" });
        await Expect(post.Locator("video")).ToHaveAttributeAsync("preload", "none");
        Assert.True(await post.Locator("video").EvaluateAsync<bool>("film => !film.autoplay && film.controls"));
        await first.FocusAsync();
        await other.Page.Keyboard.PressAsync("Enter");
        await Expect(other.Dialog.GetByAltText("The left door")).ToBeVisibleAsync();
        await other.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(other.Dialog.GetByAltText("The right door")).ToBeVisibleAsync();
        await other.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(other.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 of 2");
        await other.Page.Keyboard.PressAsync("Escape");
        await Expect(other.Dialog).ToHaveCountAsync(0);
        await Expect(first).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_comment_takes_a_pasted_photo_and_says_what_it_cannot_take()
    {
        var ana = await JoinAsync();
        var id = await ana.PublishAsync("Which seal?");
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/posts/" + id);
        var form = visitor.Page.Locator(".thread .form");

        await form.Locator("textarea").FillAsync("This one");
        await PasteAsync(form, "image/png", Pictures.Png());
        await PasteAsync(form, "image/jpeg", [.. "<html>"u8]);
        await Expect(form.Locator("[data-state=ready]")).ToHaveCountAsync(1);
        await Expect(form.Locator("[data-state=failed]")).ToContainTextAsync("not a photo or a video");
        await Expect(form.GetByRole(AriaRole.Button, new() { Name = "Send" })).ToBeDisabledAsync();
        await form.Locator("[data-state=failed] button").ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(visitor.Page.Locator(".comment .photos img")).ToHaveCountAsync(1);
        await Expect(form.Locator(".tray")).ToHaveCountAsync(0);
        visitor.Foresee("status of 415");
    }

    [BrowserFact]
    public async Task Nothing_jumps_when_a_photo_comes()
    {
        var ana = await JoinAsync();
        var media = (await ana.UploadAsync(Pictures.Png(600, 400))).Done().GetProperty("id").GetString();
        await ana.PostAsync("posts", new { text = "A door", attachments = new[] { new { id = media, alt = "A door" } } });
        var visitor = await VisitAsync(ana);
        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/api/v1/media/**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visitor.OpenAsync("/");
        var post = visitor.Post("A door");
        var before = await post.EvaluateAsync<double>("one => one.offsetHeight");
        Assert.True(before > 300, $"{before} px");

        held.SetResult();

        var image = post.Locator(".photos img");
        await image.EvaluateAsync("image => image.decode()");
        Assert.Equal(before, await post.EvaluateAsync<double>("one => one.offsetHeight"));
    }

    private static FilePayload Photo(string name) =>
        new() { Name = name, MimeType = "image/png", Buffer = Pictures.Png(400, 300) };

    private static Task PasteAsync(ILocator form, string type, byte[] file) => form.Locator("textarea").EvaluateAsync(
        """
        (area, [type, bytes]) => {
          const data = new DataTransfer()
          data.items.add(new File([new Uint8Array(bytes)], 'pasted', { type }))
          area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
        }
        """,
        new object[] { type, file.Select(one => (int)one).ToArray() });
}
