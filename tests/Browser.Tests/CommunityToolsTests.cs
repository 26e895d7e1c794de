using MyDeclic.Rig.Server;

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

    [BrowserFact]
    public async Task Archiving_ends_the_writing_on_every_screen_until_the_owner_reactivates_it()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var slug = await ana.FoundAsync("public");
        await bob.PutAsync($"communities/{slug}/membership");
        var post = await bob.PublishAsync("Still to be read.", slug);
        var (owner, member) = (await VisitAsync(ana), await VisitAsync(bob));
        await owner.OpenAsync($"/communities/{slug}");
        await member.OpenAsync($"/communities/{slug}");
        await Expect(member.Composer).ToBeVisibleAsync();

        await UseAsync(owner, "Archive");
        await owner.Dialog.GetByRole(AriaRole.Button, new() { Name = "Archive", Exact = true }).ClickAsync();

        await Expect(member.Region("This community is archived")).ToBeVisibleAsync();
        await Expect(member.Composer).ToHaveCountAsync(0);
        await Expect(member.Post("Still to be read.")).ToBeVisibleAsync();
        await Expect(member.Button("Reactivate")).ToHaveCountAsync(0);
        // Nothing is offered that the server would refuse.
        await Expect(member.Button("More reactions")).ToHaveCountAsync(0);
        await member.OpenAsync("/posts/" + post);
        await Expect(member.Page.GetByText("nothing can be written in it any more")).ToBeVisibleAsync();
        await Expect(member.Page.GetByLabel("Write a comment")).ToHaveCountAsync(0);
        await member.OpenAsync($"/communities/{slug}");

        await owner.Button("Reactivate").ClickAsync();
        await Expect(member.Region("This community is archived")).ToHaveCountAsync(0);
        await member.PublishAsync("Here again.");
    }

    [BrowserFact]
    public async Task People_are_invited_by_name_and_by_address_and_several_requests_are_answered()
    {
        var people = new List<Member>();
        for (var n = 0; n < 4; n++) people.Add(await JoinAsync());
        var (ana, bob) = (people[0], people[1]);
        var slug = await ana.FoundAsync("private");
        foreach (var one in people.Skip(2)) await one.PutAsync($"communities/{slug}/membership");
        var (owner, guest) = (await VisitAsync(ana), await VisitAsync(bob));
        await owner.OpenAsync($"/communities/{slug}/members");
        await guest.OpenAsync($"/communities/{slug}");

        await owner.Page.GetByLabel("Choose all that are shown").CheckAsync();
        await owner.Button("Approve 2").ClickAsync();
        await Expect(owner.Toast("2 requests approved")).ToBeVisibleAsync();
        await Expect(owner.Page.GetByText("3 members")).ToBeVisibleAsync();

        await owner.Button("Invite several people").ClickAsync();
        await owner.Dialog.GetByText("By e-mail").ClickAsync();
        await owner.Dialog.GetByLabel("E-mail addresses").FillAsync($"{bob.Handle}@example.org\nnobody@example.org");
        await owner.Dialog.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        await Expect(owner.Toast("2 addresses understood")).ToBeVisibleAsync();
        await guest.Button("Accept the invitation").ClickAsync();
        await Expect(owner.Page.GetByText("4 members")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_community_is_prepared_unseen_and_opened_when_its_owner_says_so()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        var (owner, other) = (await VisitAsync(ana), await VisitAsync(bob));
        var name = "Workshop " + ana.Handle;
        await owner.OpenAsync("/communities");
        await owner.Button("Create a community").ClickAsync();
        await owner.Dialog.GetByLabel("Name").FillAsync(name);
        await owner.Dialog.GetByRole(AriaRole.Switch, new() { Name = "Prepare it first" }).ClickAsync();
        await owner.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create", Exact = true }).ClickAsync();

        var note = owner.Region("This community is being prepared.");
        await Expect(note).ToBeVisibleAsync();
        await owner.PublishAsync("What we are here for.");
        var address = new Uri(owner.Page.Url).AbsolutePath;
        other.Foresee("status of 404");
        await other.OpenAsync(address);
        await Expect(other.Page.GetByText("What we are here for.")).ToHaveCountAsync(0);
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = name })).ToHaveCountAsync(0);

        await note.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        await other.OpenAsync(address);
        await Expect(other.Post("What we are here for.")).ToBeVisibleAsync();
    }

    private static async Task UseAsync(Visitor animator, string tool)
    {
        await animator.Button("Animators’ tools").ClickAsync();
        await animator.Page.GetByRole(AriaRole.Menuitem, new() { Name = tool, Exact = true }).ClickAsync();
    }
}
