using MyDeclic.Rig.Media;

namespace MyDeclic.Browsing;

/// <summary>Every page of the application, and what opens over one.</summary>
public static class Places
{
    private static readonly string[] Pages =
    [
        "sign-in", "sign-up", "home", "people", "colleague", "own-profile", "communities", "community",
        "community-members", "community-about", "community-locked", "community-archived", "tag", "post", "settings", "not-found",
        "search", "search-people", "search-nothing", "search-start", "edit-profile", "history", "colleagues", "design",
        "photos", "blog", "draft", "search-answered", "bookmarks", "poll", "rated", "share",
        "bottles", "bottles-all", "bottle-mine", "bottle-for-me", "bottle-solved", "new-bottle", "asks", "ask",
        "jams", "jam", "jam-console", "idea", "jam-screen", "new-jam",
        "news", "news-archive", "article", "article-closed", "news-desk", "new-article", "edit-article",
        "messages", "talk", "talk-group",
        "notifications", "notification-settings",
    ];

    // What opens it, from which page.
    private static readonly Dictionary<string, (string Page, Func<IPage, Task> Open)> Openings = new()
    {
        ["writing"] = ("home", WriteAsync),
        ["thread"] = ("home", page => page.Locator("button.comments").First.ClickAsync()),
        ["reactions"] = ("home", page => page.Locator(".bar [aria-expanded]").First.ClickAsync()),
        ["menu"] = ("home", page => page.Locator("[aria-haspopup=menu]").First.ClickAsync()),
        ["help"] = ("home", page => page.Keyboard.PressAsync("?")),
        ["quick-search"] = ("home", SearchAsync),
        ["confirmations"] = ("own-profile", page => page.Locator("main .count").First.ClickAsync()),
        ["contact-menu"] = ("colleagues", page => page.Locator("main [aria-haspopup=menu]").First.ClickAsync()),
        ["end-sessions"] = ("settings", page => page.Locator("main .everywhere button").ClickAsync()),
        ["design-dialog"] = ("design", page => page.Locator("main .empty button").First.ClickAsync()),
        ["shortcuts"] = ("home", page => page.Locator("main nav .edit button").ClickAsync()),
        ["solve-bottle"] = ("bottle-mine", page => page.Locator(".comment .below button:not(.quiet)").First.ClickAsync()),
        ["decline-bottle"] = ("bottle-for-me", page => page.Locator("main .actions .quiet").First.ClickAsync()),
        ["pass-bottle-on"] = ("bottle-for-me", page => page.Locator("main .actions .secondary").First.ClickAsync()),
        ["plan-ask"] = ("asks", page => page.Locator("main .heading button").ClickAsync()),
        ["hide-question"] = ("ask", page => page.Locator("main .tools .quiet").Last.ClickAsync()),
        ["jam-poll"] = ("jam-console", page => page.GetByTestId("console-poll").ClickAsync()),
        ["new-idea"] = ("jam", page => page.Locator("main .propose button").ClickAsync()),
        ["start-talk"] = ("messages", page => page.Locator("main .list .head button").ClickAsync()),
        ["talk-menu"] = ("talk-group", page => page.Locator("main .pane .head [aria-haspopup=menu]").ClickAsync()),
        ["talk-members"] = ("talk-group", TalkMembersAsync),
        ["preview-article"] = ("edit-article", page => page.Locator("main .main input[type=radio]").Nth(1).DispatchEventAsync("click")),
        ["publish-article"] = ("edit-article", page => page.Locator("main .editor > .actions .primary").ClickAsync()),
        ["create-community"] = ("communities", page => page.Locator("main .heading button").ClickAsync()),
        ["community-tools"] = ("community", ToolsAsync),
        ["invite-many"] = ("community", page => ToolAsync(page, 0)),
        ["announce"] = ("community", page => ToolAsync(page, 1)),
        ["welcome-message"] = ("community", page => ToolAsync(page, 2)),
        ["arrange-tabs"] = ("community", page => ToolAsync(page, 4)),
        ["pass-on-community"] = ("community", page => ToolAsync(page, 5)),
        ["edit-post"] = ("own-profile", page => CommandAsync(page, 0)),
        ["lightbox"] = ("photos", page => page.Locator("main .photos button").First.ClickAsync()),
        ["crop-photo"] = ("edit-profile", page => ChooseAsync(page, "photo-file")),
        ["edit-bookmark"] = ("bookmarks", page => page.GetByTestId("bookmark").First.ClickAsync()),
        ["share-post"] = ("post", page => page.Locator("main footer .tools > button:last-of-type").First.ClickAsync()),
        ["edit-history"] = ("share", page => page.Locator("main header .edited").First.ClickAsync()),
        ["writing-poll"] = ("home", PollAsync),
        ["attaching"] = ("home", AttachAsync),
        ["delete-post"] = ("own-profile", page => CommandAsync(page, 3)),
    };

    public static TheoryData<string> All => [.. Pages, .. Openings.Keys];

    /// <summary>
    /// In which languages a place is looked at: pages in both, what opens over one in French or English by turns, since each
    /// text is in both catalogs and few of these have many words.
    /// </summary>
    public static string[] LanguagesOf(string place)
    {
        var turn = Openings.Keys.ToList().IndexOf(place);
        return turn < 0 ? ["fr", "en"] : turn % 2 == 0 ? ["fr"] : ["en"];
    }

    /// <summary>Goes there; a locator that is the same in every language is all it may use.</summary>
    public static async Task OpenAsync(Visitor visitor, Company company, string place)
    {
        var isOpening = Openings.TryGetValue(place, out var opening);
        await visitor.Page.GotoAsync(company.PathOf(isOpening ? opening.Page : place));
        await visitor.ArrivedAsync();
        if (!isOpening) return;
        await Expect(visitor.Page.GetByTestId("connection-state")).ToHaveAttributeAsync("data-state", "online");
        await opening.Open(visitor.Page);
        var opened = place switch
        {
            "writing" or "quick-search" => visitor.Page.GetByRole(AriaRole.Option).First,
            "attaching" => visitor.Page.Locator(".tray [data-state=ready] input"),
            "writing-poll" => visitor.Page.GetByTestId("poll-fields"),
            "preview-article" => visitor.Page.GetByTestId("preview"),
            "thread" => visitor.Page.Locator(".thread textarea"),
            "reactions" or "menu" or "contact-menu" or "community-tools" or "talk-menu" => visitor.Page.Locator(".popup .panel"),
            _ => visitor.Dialog,
        };
        await Expect(opened).ToBeVisibleAsync();
    }

    /// <summary>Opens again what finds its place on the screen while it opens.</summary>
    public static async Task OpenAgainAsync(IPage page, string place)
    {
        if (place is not ("reactions" or "menu" or "contact-menu" or "community-tools" or "talk-menu")) return;
        await page.Keyboard.PressAsync("Escape");
        await Openings[place].Open(page);
    }

    /// <summary>A window on the company: a stranger's for the pages to sign in, otherwise a member's.</summary>
    public static Viewing Look(Company company, string place, Viewing viewing)
    {
        var isDoor = place.StartsWith("sign-", StringComparison.Ordinal);
        return isDoor ? viewing : viewing with { StorageState = company.StorageState };
    }

    private static Task ChooseAsync(IPage page, string testId) => page.GetByTestId(testId).SetInputFilesAsync(
        new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = Pictures.Png(400, 300) });

    private static async Task PollAsync(IPage page)
    {
        await page.Locator("[data-testid=composer] textarea").ClickAsync();
        await page.Locator("[data-testid=composer] .send > button").First.ClickAsync();
    }

    private static async Task AttachAsync(IPage page)
    {
        await page.Locator("[data-testid=composer] textarea").ClickAsync();
        await ChooseAsync(page, "media-files");
    }

    private static async Task WriteAsync(IPage page)
    {
        await page.Locator("[data-testid=composer] textarea").ClickAsync();
        await page.Keyboard.TypeAsync("Merci @a");
    }

    private static async Task SearchAsync(IPage page)
    {
        await page.Keyboard.PressAsync("/");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox).FillAsync("ma");
    }

    private static Task ToolsAsync(IPage page) => page.Locator("main .header [aria-haspopup=menu]").ClickAsync();

    private static async Task TalkMembersAsync(IPage page)
    {
        await page.Locator("main .pane .head [aria-haspopup=menu]").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
    }

    private static async Task ToolAsync(IPage page, int which)
    {
        await ToolsAsync(page);
        await page.GetByRole(AriaRole.Menuitem).Nth(which).ClickAsync();
    }

    private static async Task CommandAsync(IPage page, int which)
    {
        await page.Locator("[aria-haspopup=menu]").First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem).Nth(which).ClickAsync();
    }
}
