using System.Text.RegularExpressions;

namespace MyDeclic.Browsing;

/// <summary>From a few letters to the person who knows, and the page that shows all that was found.</summary>
[Collection(SiteTests.Name)]
public sealed class SearchTests(Site site) : BrowserTest(site)
{
    [BrowserFact]
    public async Task As_one_types_a_person_is_found_by_what_she_wrote_and_opened_by_keys()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var topic = People.Word("sealant");
        await ana.PublishAsync($"The new {topic} holds at minus thirty.");
        var visitor = await VisitAsync(ben);
        await visitor.OpenAsync("/");

        await visitor.Page.Keyboard.PressAsync("/");
        var box = visitor.Dialog.GetByRole(AriaRole.Combobox);
        await Expect(box).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(topic[..12]);
        var person = visitor.Dialog.GetByRole(AriaRole.Option).Filter(new() { HasText = People.NameOf(ana) });
        await Expect(person.First).ToContainTextAsync("Wrote 1 post about");

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visitor.Dialog.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page).ToHaveURLAsync(new Regex($"/people/{ana.Handle}$"));
        await Expect(visitor.Post(topic)).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Enter_leads_to_all_results_whose_kinds_and_words_stand_in_the_address()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var topic = People.Word("gasket");
        await ana.PublishAsync($"A {topic} for the rear door. #{topic}");
        var visitor = await VisitAsync(ben);
        await visitor.OpenAsync("/");
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Dialog.GetByRole(AriaRole.Combobox).FillAsync(topic);
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page).ToHaveURLAsync(new Regex($@"/search\?q={topic}$"));
        await Expect(visitor.Region("People")).ToContainTextAsync("Wrote 1 post about");
        await Expect(visitor.Region("Posts").Locator("mark").First).ToHaveTextAsync(topic);
        await Expect(visitor.Region("Tags")).ToContainTextAsync(topic);

        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Posts" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("kind=posts$"));
        await Expect(visitor.Region("People")).ToHaveCountAsync(0);
        await Expect(visitor.Region("Posts")).ToBeVisibleAsync();

        await visitor.Page.GoBackAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "All" }))
            .ToHaveAttributeAsync("aria-selected", "true");
        await Expect(visitor.Region("People")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Tags" }).ClickAsync();
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync(topic);
        await Expect(visitor.Region("Tags")).ToContainTextAsync(topic);
    }

    [BrowserFact]
    public async Task A_filter_is_a_chip_that_can_be_added_and_taken_away()
    {
        var (ana, ben) = (await JoinAsync(), await JoinAsync());
        var topic = People.Word("rivet");
        await ana.PublishAsync($"One {topic}.");
        await ben.PublishAsync($"Another {topic}.");
        var visitor = await VisitAsync(ben);
        await visitor.OpenAsync($"/search?q={topic}&kind=posts");
        var posts = visitor.Region("Posts").GetByRole(AriaRole.Listitem);
        await Expect(posts).ToHaveCountAsync(2);

        await visitor.Button("+ From").ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(ana.Handle);
        await Expect(posts).ToHaveCountAsync(1);
        await Expect(posts).ToContainTextAsync($"One {topic}");

        await visitor.Button($"Remove the filter From {ana.Handle}").ClickAsync();
        await Expect(posts).ToHaveCountAsync(2);
        await Expect(visitor.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync(topic);
    }

    [BrowserFact]
    public async Task More_than_a_page_is_loaded_on_demand_and_nothing_found_teaches()
    {
        var ana = await JoinAsync();
        var topic = People.Word("spline");
        for (var i = 0; i < 23; i++) await ana.PublishAsync($"The {topic} number {i}.");
        var visitor = await VisitAsync(ana);
        await visitor.OpenAsync($"/search?q={topic}&kind=posts");
        var posts = visitor.Region("Posts").GetByRole(AriaRole.Listitem);
        await Expect(posts).ToHaveCountAsync(20);

        await visitor.Button("Show more").ClickAsync();
        await Expect(posts).ToHaveCountAsync(23);

        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync($"{topic} without");
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync(People.Word("nobodysaid"));
        await Expect(visitor.Page.GetByText("Nothing was found for")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("\"door seal\"")).ToBeVisibleAsync();
    }
}
