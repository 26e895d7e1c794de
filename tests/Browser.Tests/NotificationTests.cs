using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>The bell, its tray, and the digest, on the screens of those concerned.</summary>
[Collection(SiteTests.Name)]
public sealed class NotificationTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_mention_in_a_private_community_rings_for_members_only_and_not_for_who_left()
    {
        var (ana, bob, eve) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var slug = await ana.FoundAsync("private", "Rear doors");
        await ana.AdmitAsync(slug, bob);
        var (member, outsider) = (await VisitAsync(bob), await VisitAsync(eve));
        await member.OpenAsync("/");
        await outsider.OpenAsync("/");

        await ana.PublishAsync($"@{bob.Handle} and @{eve.Handle}, please **look**", slug);
        await Expect(Count(member)).ToHaveTextAsync("1");
        await Expect(member.Toast($"{People.NameOf(ana)} mentioned you")).ToBeVisibleAsync();
        await Bell(member).ClickAsync();
        var row = Tray(member).GetByTestId("notification");
        await Expect(row).ToContainTextAsync($"{People.NameOf(ana)} mentioned you");
        await Expect(row).ToContainTextAsync("please look");
        await Expect(row).ToContainTextAsync("Rear doors");
        await Expect(Tray(member).GetByRole(AriaRole.Heading, new() { Name = "Today" })).ToBeVisibleAsync();
        var found = await member.Page.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(found.Violations.Select(one => one.Id));
        await member.Page.Keyboard.PressAsync("Escape");
        await Expect(Bell(member)).ToBeFocusedAsync();

        // A follower, told after the mention: had the mention rung for Eve, it would be there before.
        await ana.PutAsync($"users/{eve.Handle}/follow");
        await Expect(outsider.Toast("now follows you")).ToBeVisibleAsync();
        await Expect(Count(outsider)).ToHaveTextAsync("1");
        await Bell(outsider).ClickAsync();
        await Expect(Tray(outsider).GetByTestId("notification")).ToHaveCountAsync(1);
        await Expect(Tray(outsider)).ToContainTextAsync("follows you");

        await bob.DeleteAsync($"communities/{slug}/membership");
        await Expect(Count(member)).ToHaveCountAsync(0);
        await ana.PublishAsync($"@{bob.Handle}, are you still there?", slug);
        await ana.PutAsync($"users/{bob.Handle}/follow");
        await Expect(Count(member)).ToHaveTextAsync("1");
        await Bell(member).ClickAsync();
        await Expect(Tray(member).GetByTestId("notification")).ToHaveCountAsync(1);
        await Expect(Tray(member)).ToContainTextAsync("follows you");
    }

    [BrowserFact]
    public async Task What_is_read_on_one_screen_is_read_on_all()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var (desk, phone) = (await VisitAsync(ana), await VisitAsync(ana));
        await phone.Page.SetViewportSizeAsync(390, 800);
        await desk.OpenAsync("/");
        await phone.OpenAsync("/notifications");
        await Expect(phone.Page.GetByText("Nothing waits for you")).ToBeVisibleAsync();
        var post = await ana.PublishAsync("Look at this");
        foreach (var one in new[] { bob, await JoinAsync(), await JoinAsync() })
            await one.PutAsync($"posts/{post}/reactions/like");
        await bob.PutAsync($"users/{ana.Handle}/follow");

        await Expect(Count(desk)).ToHaveTextAsync("2");
        await Expect(phone.Page.GetByTestId("notification")).ToHaveCountAsync(2);
        await Expect(phone.Page.GetByText("and 2 others reacted to your post")).ToBeVisibleAsync();
        await Bell(desk).ClickAsync();
        await desk.Button("Mark all as read").ClickAsync();
        await Expect(Count(desk)).ToHaveCountAsync(0);
        await Expect(phone.Page.GetByText("Unread", new() { Exact = true }).And(phone.Page.Locator(".dot *"))).ToHaveCountAsync(0);
        await phone.Page.GetByTestId("notification").Filter(new() { HasText = "reacted" }).ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(new Regex($"/posts/{post}$"));
    }

    [BrowserFact]
    public async Task The_digest_of_a_busy_day_is_read_as_a_page_and_an_empty_day_has_none()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var window = await VisitAsync(ana);
        await window.OpenAsync("/settings/notifications");
        await window.Button("Show today’s digest").ClickAsync();
        await Expect(window.Page.GetByText("no digest would be sent")).ToBeVisibleAsync();

        await MakeBusyAsync(ana, bob);
        await Expect(Count(window)).ToHaveTextAsync("5");
        await window.Button("Show today’s digest").ClickAsync();
        var frame = window.Page.FrameLocator("iframe");
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "What waits for you" })).ToBeVisibleAsync();

        await window.Page.GotoAsync("/api/v1/notifications/digest/page");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Mentions" })).ToBeVisibleAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Expect(window.Page.GetByText("<script>alert(1)</script>")).ToBeVisibleAsync();
            var width = await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");
            Assert.True(width);
        }

        // axe needs a page that runs scripts: the same HTML, without the header that forbids them.
        var html = await window.Page.ContentAsync();
        await window.Page.GotoAsync("about:blank");
        await window.Page.SetContentAsync(html);
        var found = await window.Page.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(found.Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}"));
    }

    [BrowserFact]
    public async Task A_link_in_the_digest_ends_it_by_one_button_without_signing_in()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        await MakeBusyAsync(ana, bob);
        var window = await VisitAsync(ana);
        await window.OpenAsync("/");
        await Expect(Count(window)).ToHaveTextAsync("5");
        var text = (await ana.GetAsync("notifications/digest")).GetProperty("text").GetString()!;
        var link = new Uri(text[text.LastIndexOf("http", StringComparison.Ordinal)..].Trim()).AbsolutePath;
        // What the page has on its way is answered or gone before the session is.
        await window.Page.GotoAsync("about:blank");
        await window.Context.ClearCookiesAsync();

        await window.Page.GotoAsync(link);
        var found = await window.Page.RunAxe(AccessibilityTests.Rules);
        Assert.Empty(found.Violations.Select(one => one.Id));
        await window.Button("Stop the digest").ClickAsync();
        await Expect(window.Heading("Done")).ToBeVisibleAsync();
        var digest = (await ana.GetAsync("notifications/settings")).GetProperty("digest");
        Assert.False(digest.GetProperty("isOn").GetBoolean());
    }

    [BrowserFact]
    public async Task A_muted_conversation_is_quiet_until_it_is_heard_again()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var post = await ana.PublishAsync("A noisy one");
        var window = await VisitAsync(ana);
        await window.OpenAsync($"/posts/{post}");
        await window.ChooseAsync(window.Post("A noisy one"), "Mute this conversation");
        await Expect(window.Toast("Muted.")).ToBeVisibleAsync();
        await bob.PutAsync($"posts/{post}/reactions/like");
        await bob.PutAsync($"users/{ana.Handle}/follow");
        await Expect(Count(window)).ToHaveTextAsync("1");

        await window.OpenAsync("/settings/notifications");
        await window.Button("Hear of A noisy one again").ClickAsync();
        await Expect(window.Page.GetByText("Nothing is muted.")).ToBeVisibleAsync();
        await bob.PutAsync($"posts/{post}/reactions/curious");
        await Expect(Count(window)).ToHaveTextAsync("2");
    }

    private static async Task MakeBusyAsync(Member ana, Member bob)
    {
        var slug = await bob.FoundAsync("public", "Rear doors & seals");
        await ana.PutAsync($"communities/{slug}/membership");
        var post = await ana.PublishAsync("Which seal fits the rear door?", slug);
        await bob.PublishAsync($"@{ana.Handle} <script>alert(1)</script> & \"more\"", slug);
        await bob.PostAsync($"posts/{post}/comments", new { text = "The long one, **surely**." });
        await bob.PutAsync($"posts/{post}/reactions/like");
        await bob.PutAsync($"users/{ana.Handle}/follow");
        await bob.PutAsync($"colleagues/{ana.Handle}");
    }

    private static ILocator Bell(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Open the notifications") });

    private static ILocator Count(Visitor visitor) => Bell(visitor).GetByTestId("count").Locator("[aria-hidden]");

    private static ILocator Tray(Visitor visitor) => visitor.Region("Notifications");
}
