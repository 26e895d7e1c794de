using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>A jam that is planned in the pages for it, and decided by comparing two ideas at a time.</summary>
[Collection(SiteTests.Name)]
public sealed class JamPairsTests(Site site) : BrowserTest(site)
{
    private static readonly TimeSpan s_begun = TimeSpan.FromMinutes(20);

    [BrowserFact]
    public async Task A_jam_is_planned_in_the_pages_and_decided_two_ideas_at_a_time()
    {
        var (host, ana, bob, cem) = (await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync());
        await host.FoundAsync("public");
        var (planner, list) = (await VisitAsync(host), await VisitAsync(cem));
        var title = "Doors of " + host.Handle;
        await list.OpenAsync("/jams");
        await Expect(list.Region("Open now").GetByText(title)).ToHaveCountAsync(0);
        var jam = await PlanAsync(planner, title);
        // Who has the list of jams before them sees that one has opened.
        await Expect(list.Region("Open now").GetByText(title)).ToBeVisibleAsync();
        foreach (var idea in new[] { "Cork", "Felt", "Tape" })
            await ana.PostAsync($"jams/{jam}/ideas", new { title = idea, text = $"Doors with {idea}.", theme = 2 });
        foreach (var phase in new[] { 2, 3 }) await OpenAsync(host, jam, phase);
        var (desk, phone, author) = (
            await VisitAsync(bob), await VisitAsync(cem, new(390, 844, "fr-FR", ColorScheme.Dark)), await VisitAsync(ana));
        foreach (var window in new[] { desk, phone, author }) await window.OpenAsync("/jams/" + jam);

        // Who wrote them all has nothing to compare.
        await Expect(author.Region("Which one first?")).ToContainTextAsync("You have compared all there is for now");
        await PassOverAsync(desk);
        for (var pair = 0; pair < 3; pair++) await ChooseAsync(Card(desk), "Cork", "Felt");
        await Expect(Card(desk)).ToContainTextAsync("You have compared all there is for now");
        for (var pair = 0; pair < 3; pair++) await ChooseAsync(Card(phone), "Cork", "Tape");
        await Expect(Card(phone)).ToContainTextAsync("Vous avez comparé tout ce qu’il y a pour l’instant");
        await StandsAsync(author, ("Cork", "4 points, 2 votes"), ("Felt", "1 point, 2 votes"), ("Tape", "1 point, 2 votes"));

        // The last answer was a slip: the other one, in its place.
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Changer ma dernière réponse" }).ClickAsync();
        var shown = await Card(phone).GetByRole(AriaRole.Heading, new() { Level = 3 }).AllInnerTextsAsync();
        var slip = shown.Contains("Cork") ? "Cork" : "Tape";
        await ChooseAsync(Card(phone), shown.Single(one => one != slip));
        await Expect(Card(phone)).ToContainTextAsync("Vous avez comparé tout ce qu’il y a pour l’instant");
        var left = (slip == "Cork" ? 4 : 1) - 1;
        Assert.Equal(left, await WonAsync(slip, jam, bob, cem));
        await StandsAsync(author, (slip, $"{left} point"));

        await OpenAsync(host, jam, 4);
        await host.PutAsync($"jams/{jam}/closing", new { });
        await Expect(list.Region("Over").GetByText(title)).ToBeVisibleAsync();
        await Expect(list.Region("Open now").GetByText(title)).ToHaveCountAsync(0);
    }

    /// <summary>Plans a jam that has begun, from the list of jams to its page.</summary>
    private static async Task<string> PlanAsync(Visitor planner, string title)
    {
        await planner.OpenAsync("/jams");
        await planner.Link("Plan a jam").First.ClickAsync();
        await planner.Button("Plan a jam").ClickAsync();
        // What is missing is said where it is missing.
        await Expect(planner.Page.GetByLabel("Title")).ToHaveAttributeAsync("aria-invalid", "true");
        await planner.Page.GetByLabel("Title").FillAsync(title);
        var challenge = planner.Page.GetByRole(AriaRole.Textbox, new() { Name = "The challenge" });
        await challenge.FillAsync("How do doors close **quietly**?");
        var start = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow - s_begun, "Europe/Paris");
        await planner.Page.GetByLabel("Begins").FillAsync(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await planner.Button("Two hours").ClickAsync();
        await Expect(planner.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Phase ") })).ToHaveCountAsync(5);
        await Theme(planner, 1).GetByLabel("Name", new() { Exact = true }).FillAsync("Seals");
        await Theme(planner, 1).GetByLabel("Its question").FillAsync("What lasts?");
        await planner.Button("Add a theme").ClickAsync();
        await Theme(planner, 2).GetByLabel("Name", new() { Exact = true }).FillAsync("Tools");
        await planner.Page.GetByText("Pairs", new() { Exact = true }).ClickAsync();
        await Expect(planner.Page.GetByText("Each person compares ideas two by two.")).ToBeVisibleAsync();
        await planner.Page.GetByLabel("Official partner").UncheckAsync();
        await planner.Button("Plan a jam").ClickAsync();
        await Expect(planner.Toast("The jam is planned")).ToBeVisibleAsync();
        await Expect(planner.Heading(title)).ToBeVisibleAsync();
        await Expect(planner.Page.GetByTestId("allowed")).ToContainTextAsync("propose ideas");
        await Expect(planner.Page.GetByText("You compare ideas two by two: which one first?")).ToBeVisibleAsync();
        return Regex.Match(planner.Page.Url, "/jams/([0-9]+)$").Groups[1].Value;
    }

    /// <summary>Of three pairs each is shown, and the first again: nothing is said by passing over.</summary>
    private static async Task PassOverAsync(Visitor who)
    {
        var titles = Card(who).GetByRole(AriaRole.Heading, new() { Level = 3 });
        await Expect(titles).ToHaveCountAsync(2);
        var (first, seen) = (await titles.AllInnerTextsAsync(), new HashSet<string>());
        for (var pair = 0; pair < 3; pair++)
        {
            var shown = await titles.AllInnerTextsAsync();
            Assert.True(seen.Add(string.Join(' ', shown.Order())));
            await who.Button("Show me others").ClickAsync();
            await Expect(titles).Not.ToHaveTextAsync(shown);
        }

        await Expect(titles).ToHaveTextAsync(first);
    }

    /// <summary>Answers one pair: the first of the named ideas that is in it, or else either.</summary>
    private static async Task ChooseAsync(ILocator card, params string[] best)
    {
        var titles = card.GetByRole(AriaRole.Heading, new() { Level = 3 });
        await Expect(titles).ToHaveCountAsync(2);
        var shown = await titles.AllInnerTextsAsync();
        var chosen = best.FirstOrDefault(shown.Contains) ?? shown[0];
        await card.Locator(".one").Filter(new() { Has = card.Page.GetByText(chosen, new() { Exact = true }) })
            .GetByRole(AriaRole.Button).ClickAsync();
        await Expect(titles).Not.ToHaveTextAsync(shown);
    }

    private static async Task StandsAsync(Visitor who, params (string Title, string Tally)[] ideas)
    {
        foreach (var (title, tally) in ideas)
        {
            await Expect(who.Page.GetByTestId("idea").Filter(new() { Has = who.Link(title) }).GetByTestId("tally"))
                .ToContainTextAsync(tally);
        }
    }

    private static async Task<int> WonAsync(string title, string jam, params Member[] people)
    {
        var ideas = (await people[0].GetAsync($"jams/{jam}/ideas")).GetProperty("items").EnumerateArray()
            .ToDictionary(idea => Text(idea, "title"), idea => Text(idea, "id"));
        var won = 0;
        foreach (var who in people)
        {
            won += (await who.GetAsync($"jams/{jam}/ballot")).GetProperty("pairs").EnumerateArray()
                .Count(pair => Text(pair, "winner") == ideas[title]);
        }

        return won;
    }

    private static async Task OpenAsync(Member host, string jam, int phase) => await host.PutAsync($"jams/{jam}/opening", new
    {
        plannedAt = (await host.GetAsync("jams/" + jam)).GetProperty("jam").GetProperty("phases")[phase].GetProperty("opensAt"),
    });

    private static ILocator Card(Visitor who) =>
        who.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^(Which one|Laquelle)") });

    private static ILocator Theme(Visitor who, int number) =>
        who.Page.GetByRole(AriaRole.Group, new() { Name = $"Theme {number}", Exact = true });

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
