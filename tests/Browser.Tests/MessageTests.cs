using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>People talk in private, each on several devices.</summary>
[Collection(SiteTests.Name)]
public sealed class MessageTests(Site site) : BrowserTest(site)
{
    private static readonly Viewing Phone = new(390, 800);

    [BrowserFact]
    public async Task Two_people_talk_on_two_devices_each_and_who_was_offline_misses_nothing()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var (desk, phone) = (await VisitAsync(ana), await VisitAsync(ana, Phone));
        var (his, hisPhone) = (await VisitAsync(ben), await VisitAsync(ben, Phone));
        await his.OpenAsync("/");
        await hisPhone.OpenAsync("/");
        await desk.OpenAsync("/people/" + ben.Handle);
        await desk.Button("Message").ClickAsync();
        await SendAsync(desk, "Have you got a minute?");

        // Every device of both has it, and his count it.
        await phone.OpenAsync("/messages");
        await phone.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Have you got a minute?" }).ClickAsync();
        await Expect(Bubbles(phone)).ToHaveTextAsync(["Have you got a minute?"]);
        await Expect(Unread(his)).ToContainTextAsync("1 unread message");
        await Expect(Unread(hisPhone)).ToContainTextAsync("1 unread message");
        await Expect(desk.Page.GetByTestId("mark")).ToHaveTextAsync("Delivered");
        await Unread(his).ClickAsync();
        await his.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Have you got a minute?" }).ClickAsync();
        await Expect(desk.Page.GetByTestId("mark")).ToHaveTextAsync("Read");
        await Expect(phone.Page.GetByTestId("mark")).ToHaveTextAsync("Read");
        await Expect(Unread(his)).Not.ToContainTextAsync("unread");
        await Expect(Unread(hisPhone)).Not.ToContainTextAsync("unread");

        // Who writes is seen writing, and only by the other.
        await Field(his).PressSequentiallyAsync("Yes");
        await Expect(desk.Page.GetByTestId("typing")).ToHaveTextAsync($"{People.NameOf(ben)} is writing…");
        await Expect(hisPhone.Page.GetByTestId("typing")).ToHaveCountAsync(0);
        await Field(his).PressAsync("Enter");
        await Expect(Bubbles(desk)).ToHaveTextAsync(["Have you got a minute?", "Yes"]);
        await Expect(desk.Page.GetByTestId("heard")).ToHaveTextAsync($"{People.NameOf(ben)}: Yes");

        // The phone leaves the network: what is said meanwhile, and what is written on it, arrives when it is back.
        phone.Foresee("ERR_INTERNET_DISCONNECTED|WebSocket");
        await phone.Context.SetOfflineAsync(true);
        await Expect(phone.Page.GetByTestId("connection-state")).ToHaveAttributeAsync("data-state", "offline");
        for (var number = 1; number <= 12; number++) await SendAsync(his, $"Point {number}");
        await Field(phone).FillAsync("Written in the lift");
        await Field(phone).PressAsync("Enter");
        await Expect(phone.Page.GetByTestId("pending")).ToContainTextAsync("Waiting for the network");
        await Expect(Bubbles(phone)).ToHaveTextAsync(["Have you got a minute?", "Yes"]);
        await phone.Context.SetOfflineAsync(false);

        string[] all = ["Have you got a minute?", "Yes", .. Enumerable.Range(1, 12).Select(number => $"Point {number}"), "Written in the lift"];
        foreach (var device in new[] { phone, desk, his }) await Expect(Bubbles(device)).ToHaveTextAsync(all);
        await Expect(phone.Page.GetByTestId("pending")).ToHaveCountAsync(0);
        await Expect(Unread(hisPhone)).Not.ToContainTextAsync("unread");
        Assert.Equal(
            Enumerable.Range(1, all.Length),
            (await phone.Page.Locator("[data-seq]").EvaluateAllAsync<int[]>("all => all.map(one => Number(one.dataset.seq))")));
    }

    [BrowserFact]
    public async Task A_draft_outlives_a_reload_and_an_edit_and_a_deletion_are_seen_by_the_other()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var talk = await TalkAsync(ana, ben);
        var (hers, his) = (await VisitAsync(ana), await VisitAsync(ben));
        await hers.OpenAsync("/messages/" + talk);
        await his.OpenAsync("/messages/" + talk);
        await Field(hers).FillAsync("Not finished");
        await hers.Page.ReloadAsync();
        await Expect(Field(hers)).ToHaveValueAsync("Not finished");
        await Field(hers).PressAsync("Enter");
        await Expect(Bubbles(his)).ToHaveTextAsync(["Not finished"]);

        await ChooseAsync(hers, "Edit");
        await hers.Dialog.GetByLabel("Your message").FillAsync("Finished **now**");
        await hers.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Bubbles(his)).ToHaveTextAsync(["Finished now"]);
        await Expect(his.Page.Locator("[data-seq]")).ToContainTextAsync("edited");

        await ChooseAsync(hers, "Delete");
        await hers.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(Bubbles(his)).ToHaveTextAsync(["Message deleted"]);
    }

    [BrowserFact]
    public async Task Who_reads_further_up_stays_there_and_is_told_what_came()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var talk = await TalkAsync(ana, ben);
        for (var number = 1; number <= 70; number++) await ben.PostAsync($"conversations/{talk}/messages", new { text = $"Line {number}" });
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/messages/" + talk);
        await Expect(Bubbles(visitor).Last).ToBeInViewportAsync();
        var box = visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Messages" });
        await box.EvaluateAsync("box => box.scrollTo({ top: 0 })");
        await visitor.Button("Show older messages").ClickAsync();
        await Expect(Bubbles(visitor)).ToHaveCountAsync(70);
        await box.EvaluateAsync("box => box.scrollTo({ top: 300 })");

        await ben.PostAsync($"conversations/{talk}/messages", new { text = "One more" });
        await ben.PostAsync($"conversations/{talk}/messages", new { text = "And another" });

        await Expect(visitor.Button("2 new messages")).ToBeVisibleAsync();
        Assert.Equal(300, await box.EvaluateAsync<int>("box => Math.round(box.scrollTop)"));
        await visitor.Button("2 new messages").ClickAsync();
        await Expect(Bubbles(visitor).Last).ToBeInViewportAsync();
        await Expect(visitor.Button("2 new messages")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_group_is_started_grows_and_is_left()
    {
        var (ana, ben, cem) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var (hers, his) = (await VisitAsync(ana), await VisitAsync(ben));
        await his.OpenAsync("/messages");
        await hers.OpenAsync("/messages");
        await hers.Button("New conversation").First.ClickAsync();
        foreach (var one in new[] { ben, cem })
        {
            await hers.Dialog.GetByRole(AriaRole.Combobox).FillAsync(one.Handle);
            await hers.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "@" + one.Handle }).ClickAsync();
        }

        await hers.Dialog.GetByLabel("Title of the group").FillAsync("Door line");
        await hers.Dialog.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await SendAsync(hers, "Welcome");
        await his.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Door line" }).ClickAsync();
        await Expect(Bubbles(his)).ToHaveTextAsync(["Welcome"]);

        var dan = await JoinAsync();
        await MenuAsync(his, "People");
        await his.Dialog.GetByRole(AriaRole.Combobox).FillAsync(dan.Handle);
        await his.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "@" + dan.Handle }).ClickAsync();
        await Expect(his.Dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("4 people");
        await his.Page.Keyboard.PressAsync("Escape");
        await Expect(hers.Page.GetByRole(AriaRole.Region, new() { Name = "Door line" })).ToContainTextAsync("4 people");

        await MenuAsync(his, "Leave");
        await his.Dialog.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(his.Page.GetByText("Choose a conversation")).ToBeVisibleAsync();
        await Expect(hers.Page.GetByRole(AriaRole.Region, new() { Name = "Door line" })).ToContainTextAsync("3 people");
    }

    private static ILocator Bubbles(Visitor visitor) => visitor.Page.Locator("[data-seq] .bubble");

    private static ILocator Field(Visitor visitor) => visitor.Page.GetByLabel("Your message");

    // The way there, with what waits there: in the side bar, or at the top of a phone.
    private static ILocator Unread(Visitor visitor) => visitor.Page.Locator("header a[href='/messages']");

    private static async Task<string> TalkAsync(Member one, Member other) =>
        (await one.PostAsync("conversations", new { people = new[] { other.Handle } })).GetProperty("id").GetString()!;

    private static async Task SendAsync(Visitor visitor, string text)
    {
        await Field(visitor).FillAsync(text);
        await Field(visitor).PressAsync("Enter");
        await Expect(Bubbles(visitor).Filter(new() { HasText = text }).First).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Visitor visitor, string command)
    {
        await visitor.Page.Locator("[data-seq] [aria-haspopup=menu]").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = command }).ClickAsync();
    }

    private static async Task MenuAsync(Visitor visitor, string command)
    {
        await visitor.Button("Options of the conversation").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = command }).ClickAsync();
    }
}
