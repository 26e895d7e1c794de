using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>From a stranger to somebody with a profile, people and a community.</summary>
[Collection(SiteTests.Name)]
public sealed class JoiningTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task A_stranger_signs_up_signs_out_and_signs_in_again()
    {
        var handle = "zoe." + Guid.NewGuid().ToString("N")[..8];
        var visitor = await VisitAsync();
        visitor.Foresee("status of 401");
        await visitor.Page.GotoAsync("/people");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex(@"/sign-in\?target=%2Fpeople$"));

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Create your account" }).ClickAsync();
        await visitor.Button("Create my account").ClickAsync();
        await Expect(visitor.Page.GetByLabel("Full name")).ToBeFocusedAsync();
        await visitor.Page.GetByLabel("Full name").FillAsync("Zoé Martin");
        await visitor.Page.GetByLabel("Handle").FillAsync(handle);
        await visitor.Page.GetByLabel("Work e-mail").FillAsync($"{handle}@example.org");
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Member.Password);
        await visitor.Button("Create my account").ClickAsync();

        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/people$"));
        await Expect(visitor.Heading("People")).ToBeVisibleAsync();
        // Mail speaks the language that the person signed up in.
        await visitor.Page.WaitForFunctionAsync(
            "async () => { const own = await (await fetch('/api/v1/notifications/settings')).json(); return own.isSaved && own.language === 'en' }");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await visitor.Button("Sign out").ClickAsync();
        await visitor.Page.GetByLabel("Handle or e-mail").FillAsync(handle);
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("not this one at all");
        await visitor.Button("Sign in").ClickAsync();
        await Expect(visitor.Page.GetByText("this password do not go together")).ToBeVisibleAsync();

        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Member.Password);
        await visitor.Button("Sign in").ClickAsync();
        await Expect(visitor.Page.GetByText("Your feed is waiting for you")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_edited_profile_shows_on_an_open_page_of_somebody_else()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var own = await VisitAsync(ana);
        var other = await VisitAsync(ben);
        await own.OpenAsync($"/people/{ana.Handle}");
        await other.OpenAsync($"/people/{ana.Handle}");

        await own.Link("Edit my profile").ClickAsync();
        await own.Page.GetByLabel("Full name").FillAsync("Ana Ferreira");
        await own.Page.GetByLabel("Job title", new() { Exact = true }).FillAsync("Paint process engineer");
        await own.Page.GetByLabel("Site", new() { Exact = true }).FillAsync("Curitiba");
        await own.Page.GetByLabel("Country", new() { Exact = true }).FillAsync("Brazil");
        await own.Page.GetByLabel("About me", new() { Exact = true }).FillAsync("Ask me about orange peel.");
        await own.Button("Save").ClickAsync();

        await Expect(own.Toast("Profile saved")).ToBeVisibleAsync();
        var profile = other.Page.GetByRole(AriaRole.Region, new() { Name = "Ana Ferreira" });
        await Expect(profile).ToContainTextAsync("Paint process engineer");
        await Expect(profile).ToContainTextAsync("Curitiba, Brazil");
        await Expect(other.Page).ToHaveTitleAsync("Ana Ferreira · My Declic");
    }

    [BrowserFact]
    public async Task A_colleague_is_found_by_the_start_of_a_name_and_followed()
    {
        var (ana, ben) = (await JoinAsync("quentin-" + Guid.NewGuid().ToString("N")[..6]), await JoinAsync());
        await ana.PublishAsync("Good morning from the paint shop.");
        var followed = await VisitAsync(ana);
        var visitor = await VisitAsync(ben);
        await followed.OpenAsync($"/people/{ana.Handle}");
        await visitor.OpenAsync("/people");
        var name = char.ToUpperInvariant(ana.Handle[0]) + ana.Handle[1..];

        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync(ana.Handle[..12]);
        var row = visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem);
        await Expect(row).ToHaveCountAsync(1);
        await row.GetByRole(AriaRole.Button, new() { Name = $"Follow {name}" }).ClickAsync();

        await Expect(row.GetByRole(AriaRole.Button, new() { Name = $"Following, unfollow {name}" })).ToBeVisibleAsync();
        await Expect(followed.Toast("now follows you")).ToBeVisibleAsync();
        await Expect(followed.Page.GetByText("1 follower", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();
        await Expect(visitor.Post("Good morning from the paint shop.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_tag_leads_to_its_page_which_is_live()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var tag = "tag" + Guid.NewGuid().ToString("N")[..8];
        await ana.PublishAsync($"First of its kind. #{tag}");
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = $"#{tag}" }).ClickAsync();

        await Expect(visitor.Heading($"Posts tagged #{tag}")).ToBeFocusedAsync();
        await Expect(visitor.Posts).ToHaveCountAsync(1);
        await ben.PublishAsync($"Second. #{tag.ToUpperInvariant()}");
        await visitor.Pill.ClickAsync();
        await Expect(visitor.Posts).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task A_community_is_created_and_leads_to_its_first_post()
    {
        var ana = await JoinAsync();
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync("/communities");
        var name = "Paint shop " + Guid.NewGuid().ToString("N")[..6];

        await visitor.Button("Create a community").First.ClickAsync();
        await Expect(visitor.Dialog.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await visitor.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await visitor.Dialog.GetByLabel("Description").FillAsync("Colours that last.");
        await visitor.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Business line" }).CheckAsync();
        await visitor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();

        await Expect(visitor.Heading(name)).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("1 member", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.PublishAsync("The first coat is on.");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();
        await Expect(visitor.Post("The first coat is on.")).ToContainTextAsync(name);
    }
}
