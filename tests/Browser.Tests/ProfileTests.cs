using System.Text.RegularExpressions;

namespace MyDeclic.Browsing;

/// <summary>A profile, filled, shown to those for whom it is meant, and confirmed.</summary>
[Collection(SiteTests.Name)]
public sealed class ProfileTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task What_is_for_colleagues_a_colleague_sees_and_nobody_else()
    {
        var (ana, ben, zoe) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        await People.TieAsync(ana, ben);
        var (own, colleague, stranger) = (await VisitAsync(ana), await VisitAsync(ben), await VisitAsync(zoe));
        await colleague.OpenAsync($"/people/{ana.Handle}");
        await stranger.OpenAsync($"/people/{ana.Handle}");
        await own.OpenAsync("/profile/edit");

        await own.Page.GetByLabel("Job title", new() { Exact = true }).FillAsync("Hinge engineer");
        await own.Page.GetByLabel("Site", new() { Exact = true }).FillAsync("Flins");
        await own.Page.GetByLabel("Who sees: Site").SelectOptionAsync("Colleagues");
        await own.Page.GetByLabel("Telephone", new() { Exact = true }).FillAsync("+33 1 23 45 67 89");
        await own.Page.GetByLabel("Unit", new() { Exact = true }).FillAsync("Secret project");
        await own.Page.GetByLabel("Who sees: Unit").SelectOptionAsync("Only me");
        await own.Button("Save").ClickAsync();

        await Expect(own.Toast("Profile saved")).ToBeVisibleAsync();
        var (seen, unseen) = (colleague.Page.GetByRole(AriaRole.Main), stranger.Page.GetByRole(AriaRole.Main));
        await Expect(seen).ToContainTextAsync("Flins");
        await Expect(seen).ToContainTextAsync("+33 1 23 45 67 89");
        await Expect(seen).Not.ToContainTextAsync("Secret project");
        await Expect(unseen).ToContainTextAsync("Hinge engineer");
        await stranger.Page.ReloadAsync();
        await Expect(unseen).ToContainTextAsync("Hinge engineer");
        await Expect(unseen).Not.ToContainTextAsync("Flins");
        await Expect(unseen).Not.ToContainTextAsync("+33 1 23 45 67 89");
    }

    [BrowserFact]
    public async Task The_ring_moves_as_the_profile_fills_and_what_is_missing_leads_to_its_field()
    {
        var ana = await JoinAsync();
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync($"/people/{ana.Handle}");
        var ring = visitor.Page.GetByRole(AriaRole.Progressbar);
        await Expect(ring).ToHaveAttributeAsync("aria-valuenow", "0");

        await visitor.Link("Your job title").ClickAsync();
        await Expect(visitor.Page.GetByLabel("Job title", new() { Exact = true })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("Press operator");
        await visitor.Page.GetByLabel("Languages", new() { Exact = true }).FillAsync("Slovenščina, English");
        await visitor.Button("Save").ClickAsync();
        await Expect(ring).ToHaveAttributeAsync("aria-valuenow", "15");

        await visitor.Link("Three skills").ClickAsync();
        await Expect(visitor.Page.GetByLabel("A skill", new() { Exact = true })).ToBeFocusedAsync();
        foreach (var skill in (string[])["Stamping", "Tool steel", "C/C++"])
        {
            await visitor.Page.GetByLabel("A skill", new() { Exact = true }).FillAsync(skill);
            await visitor.Button("Add").ClickAsync();
            await Expect(visitor.Page.GetByLabel($"Level of {skill}")).ToBeVisibleAsync();
        }

        await Expect(ring).ToHaveAttributeAsync("aria-valuenow", "35");
        await visitor.Page.GetByLabel("Level of Stamping").SelectOptionAsync("Teaching");
        await visitor.Link("See my profile").ClickAsync();
        await Expect(visitor.Region("Skills")).ToContainTextAsync("Stamping");
        await Expect(visitor.Region("Skills")).ToContainTextAsync("Teaching");
        await Expect(visitor.Page.GetByText("Slovenščina")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_refused_field_says_why_and_nothing_typed_is_lost()
    {
        var ana = await JoinAsync();
        var visitor = await VisitAsync(ana);
        visitor.Foresee("status of 422");
        await visitor.OpenAsync("/profile/edit");
        var phone = visitor.Page.GetByLabel("Telephone", new() { Exact = true });

        await visitor.Page.GetByLabel("About me", new() { Exact = true }).FillAsync("A long story.");
        await phone.FillAsync("call me");
        await visitor.Button("Save").ClickAsync();

        await Expect(visitor.Page.GetByText("A telephone number has digits")).ToBeVisibleAsync();
        await Expect(phone).ToBeFocusedAsync();
        await Expect(visitor.Page.GetByLabel("About me", new() { Exact = true })).ToHaveValueAsync("A long story.");
        await phone.FillAsync("01 23 45 67 89");
        await visitor.Button("Save").ClickAsync();
        await Expect(visitor.Toast("Profile saved")).ToBeVisibleAsync();

        await visitor.Link("History").ClickAsync();
        var changes = visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem);
        await Expect(changes).ToHaveCountAsync(2);
        await Expect(changes.Filter(new() { HasText = "Telephone" })).ToContainTextAsync("01 23 45 67 89");
    }

    [BrowserFact]
    public async Task A_skill_is_completed_confirmed_by_a_colleague_and_tells_by_whom()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var skill = People.Word("Welding ");
        await ben.LearnAsync(skill, "teaches");
        await People.TieAsync(ana, ben);
        var (own, other) = (await VisitAsync(ana), await VisitAsync(ben));
        await own.OpenAsync("/profile/edit?field=skills");
        await Expect(own.Page.GetByLabel("A skill", new() { Exact = true })).ToBeFocusedAsync();
        await own.Page.Keyboard.TypeAsync(skill[..14].ToLowerInvariant());
        await own.Page.GetByRole(AriaRole.Option, new() { Name = skill }).ClickAsync();
        await own.Button("Add").ClickAsync();
        await Expect(own.Page.GetByLabel($"Level of {skill}")).ToBeVisibleAsync();
        await own.Link("See my profile").ClickAsync();
        await Expect(own.Region("Skills")).ToContainTextAsync(skill);

        await other.OpenAsync($"/people/{ana.Handle}");
        await other.Button($"Confirm {skill}").ClickAsync();

        var takeBack = other.Button($"Confirmed, take back the confirmation of {skill}");
        await Expect(takeBack).ToBeVisibleAsync();
        await Expect(own.Region("Skills")).ToContainTextAsync("1 confirmation");
        await Expect(own.Toast("confirmed one of your skills")).ToBeVisibleAsync();
        await own.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("see who$") }).ClickAsync();
        await Expect(own.Dialog).ToContainTextAsync(People.NameOf(ben));
        await own.Page.Keyboard.PressAsync("Escape");

        await takeBack.ClickAsync();
        await Expect(other.Button($"Confirm {skill}")).ToBeVisibleAsync();
        await Expect(own.Region("Skills")).Not.ToContainTextAsync("confirmation");
    }
}
