namespace MyDeclic.Browsing;

/// <summary>What an animator puts above the feed, on a member's screen.</summary>
[Collection(SiteTests.Name)]
public sealed class CommunityToolsTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_pin_an_announcement_and_a_welcome_come_to_a_members_screen_at_once()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var slug = await ana.FoundAsync("public");
        await ana.PublishAsync("The rules of this place.", slug);
        await bob.PutAsync($"communities/{slug}/membership");
        var (animator, member) = (await VisitAsync(ana), await VisitAsync(bob));
        await animator.OpenAsync($"/communities/{slug}");
        await member.OpenAsync($"/communities/{slug}");
        await Expect(member.Button("Animators’ tools")).ToHaveCountAsync(0);

        await animator.ChooseAsync(animator.Post("The rules of this place."), "Pin");
        await Expect(member.Region("Pinned")).ToContainTextAsync("The rules of this place.");

        await UseAsync(animator, "Announce something");
        await animator.Dialog.GetByLabel("What is to be known").FillAsync("The plant is closed on Friday.");
        await animator.Dialog.GetByRole(AriaRole.Button, new() { Name = "Announce", Exact = true }).ClickAsync();
        await Expect(member.Region("Announcement")).ToContainTextAsync("The plant is closed on Friday.");

        await UseAsync(animator, "Welcome message");
        await animator.Dialog.GetByLabel("What who just joined is told").FillAsync("Say hello first.");
        await animator.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(member.Region("Welcome")).ToContainTextAsync("Say hello first.");
        await Expect(animator.Region("Welcome")).ToHaveCountAsync(0);

        await member.Button("Take the announcement off my screen").ClickAsync();
        await member.Button("Got it").ClickAsync();
        await Expect(member.Region("Announcement")).ToHaveCountAsync(0);
        await Expect(member.Region("Welcome")).ToHaveCountAsync(0);
        await member.OpenAsync($"/communities/{slug}");
        await Expect(member.Region("Pinned")).ToBeVisibleAsync();
        await Expect(member.Region("Announcement")).ToHaveCountAsync(0);
        await Expect(animator.Region("Announcement")).ToBeVisibleAsync();

        await animator.ChooseAsync(animator.Post("The rules of this place."), "Take the pin out");
        await Expect(member.Region("Pinned")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_owner_puts_the_tabs_in_another_order()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var slug = await ana.FoundAsync("public");
        var (owner, reader) = (await VisitAsync(ana), await VisitAsync(bob));
        await owner.OpenAsync($"/communities/{slug}");
        await reader.OpenAsync($"/communities/{slug}");
        var tabs = reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Community sections" }).GetByRole(AriaRole.Link);
        await Expect(tabs).ToHaveTextAsync(["Feed", "Members", "About"]);

        await UseAsync(owner, "Arrange the tabs");
        await owner.Button("Move About up").ClickAsync();
        await owner.Dialog.GetByLabel("Show Members").UncheckAsync();
        await owner.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(tabs).ToHaveTextAsync(["Feed", "About"]);
    }

    private static async Task UseAsync(Visitor animator, string tool)
    {
        await animator.Button("Animators’ tools").ClickAsync();
        await animator.Page.GetByRole(AriaRole.Menuitem, new() { Name = tool, Exact = true }).ClickAsync();
    }
}
