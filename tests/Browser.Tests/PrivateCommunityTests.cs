using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>Coming into a private community, and being put out of it, on the screens of both.</summary>
[Collection(SiteTests.Name)]
public sealed class PrivateCommunityTests(Site site) : BrowserTest(site)
{
    private Member _owner = null!;
    private Member _guest = null!;
    private string _slug = "";

    public override async Task InitializeAsync()
    {
        _owner = await JoinAsync();
        _guest = await JoinAsync();
        _slug = await _owner.FoundAsync("private");
        await _owner.PublishAsync("Written before the guest came.", _slug);
    }

    [BrowserFact]
    public async Task A_request_is_answered_on_the_screen_and_opens_the_community_at_once()
    {
        var owner = await VisitAsync(_owner);
        var guest = await VisitAsync(_guest);
        await owner.OpenAsync($"/communities/{_slug}/members");
        await guest.OpenAsync($"/communities/{_slug}");
        await Expect(guest.Page.GetByText("This community is private")).ToBeVisibleAsync();
        await Expect(guest.Posts).ToHaveCountAsync(0);

        await guest.Button("Ask to join").ClickAsync();
        await Expect(guest.Button("Withdraw my request")).ToBeVisibleAsync();
        await Expect(owner.Page.GetByText("1 request to answer")).ToBeVisibleAsync();
        await owner.Button($"Approve {NameOf(_guest)}").ClickAsync();

        await Expect(guest.Post("Written before the guest came.")).ToBeVisibleAsync();
        await Expect(owner.Page.GetByText("1 request to answer")).ToHaveCountAsync(0);
        await Expect(owner.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = NameOf(_guest) }))
            .ToBeVisibleAsync();

        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Feed" }).ClickAsync();
        await guest.PublishAsync("Glad to be here.");
        await Expect(owner.Pill).ToHaveTextAsync("1 new post");
        await owner.Pill.ClickAsync();
        await Expect(owner.Posts.First).ToContainTextAsync("Glad to be here.");
        await owner.PublishAsync("Welcome!");
        await Expect(guest.Pill).ToHaveTextAsync("1 new post");
    }

    [BrowserFact]
    public async Task A_removed_member_sees_nothing_more_of_it()
    {
        await _owner.AdmitAsync(_slug, _guest);
        await _guest.PutAsync($"users/{_owner.Handle}/follow");
        var owner = await VisitAsync(_owner);
        var home = await VisitAsync(_guest);
        var inside = await VisitAsync(_guest);
        home.Foresee("status of 404");
        inside.Foresee("status of 404");
        await owner.OpenAsync($"/communities/{_slug}/members");
        await home.OpenAsync("/");
        await inside.OpenAsync($"/communities/{_slug}");
        await Expect(inside.Post("Written before the guest came.")).ToBeVisibleAsync();
        await Expect(home.Post("Written before the guest came.")).ToBeVisibleAsync();

        await owner.Button($"Remove {NameOf(_guest)}").ClickAsync();
        await owner.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        await Expect(inside.Page.GetByText("This community is private")).ToBeVisibleAsync();
        await Expect(inside.Posts).ToHaveCountAsync(0);
        await Expect(inside.Composer).ToHaveCountAsync(0);
        await Expect(home.Post("Written before the guest came.")).ToHaveCountAsync(0);

        await _owner.PublishAsync("Among ourselves.", _slug);
        await _owner.PublishAsync("For everybody.");

        // What comes later has come: what was not to come did not.
        await Expect(home.Page.GetByText("For everybody.").Or(home.Pill)).ToBeVisibleAsync();
        if (await home.Pill.CountAsync() > 0) await home.Pill.ClickAsync();
        await Expect(home.Posts).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("For everybody.")]);
        await Expect(inside.Page.GetByText("Among ourselves.")).ToHaveCountAsync(0);
    }

    private static string NameOf(Member member) => char.ToUpperInvariant(member.Handle[0]) + member.Handle[1..];
}
