using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;
using static MyDeclic.Browsing.JamSteps;

namespace MyDeclic.Browsing;

/// <summary>
/// A jam through its six phases, each brought forward by an animator in the console: on a sponsor's big screen, and on the
/// pages of three participants, what each phase takes is offered, and what it does not take is not.
/// </summary>
[Collection(SiteTests.Name)]
public sealed class JamPhasesTests(Site site) : BrowserTest(site)
{
    private const string Cork = "Seals made of cork";
    private const string Twin = "Cork seals for doors";
    private const string Hinges = "Portes sans gonds";
    private const string Rolls = "Doors that roll";
    private const string AreHidden = "How ideas stand is not shown in this phase.";

    // What the three participants have on their pages, and who else looks on.
    private sealed record Cast(string Jam, Visitor Console, Visitor Wall, Visitor Desk, Visitor Phone, Visitor French)
    {
        public IEnumerable<Visitor> Participants => [Desk, Phone, French];
    }

    [BrowserFact]
    public async Task An_animator_leads_a_jam_from_its_warm_up_to_its_follow_up()
    {
        var (host, sponsor, ana, bob, cem) = (
            await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync(), await JoinAsync());
        var jam = await PlanAsync(host, sponsor.Handle);
        var criteria = new[] { new { name = "Value" } };
        await host.PutAsync($"jams/{jam}/jury", new { jurors = new[] { bob.Handle }, criteria });
        var cast = new Cast(
            jam, await VisitAsync(host), await VisitAsync(sponsor, new(1920, 1080)), await VisitAsync(ana),
            await VisitAsync(bob, new(390, 844)), await VisitAsync(cem, new(Locale: "fr-FR")));
        foreach (var window in cast.Participants) await window.OpenAsync("/jams/" + jam);
        await cast.Wall.OpenAsync($"/jams/{jam}/screen");
        await cast.Console.OpenAsync($"/jams/{jam}/console");

        await IsAsync(cast, "Warm-up", "comment", "commenter");
        await TurnAsync(cast, "Warm-up", "Ideas");
        await IsAsync(
            cast, "Ideas", "propose ideas, build on ideas, and comment",
            "proposer des idées, rebondir sur des idées et commenter", proposes: true);
        await ProposeIdeasAsync(cast);
        await AnimateAsync(cast);

        await TurnAsync(cast, "Ideas", "Enrich");
        await IsAsync(cast, "Enrich", "build on ideas and comment", "rebondir sur des idées et commenter");
        await EnrichAsync(cast);

        await TurnAsync(cast, "Enrich", "Vote");
        await IsAsync(cast, "Vote", "comment and vote", "commenter et voter", votes: true);
        await VoteAsync(cast);

        await TurnAsync(cast, "Vote", "Selection");
        await IsAsync(cast, "Selection", "comment", "commenter");
        await SelectAsync(cast);

        await cast.Phone.OpenAsync("/jams/" + jam);
        await TurnAsync(cast, "Selection", "Follow-up");
        await IsAsync(cast, "Follow-up", "comment", "commenter");
        await FollowUpAsync(cast);
        await EndAsync(cast);
    }

    /// <summary>What stands on every page while a phase is open.</summary>
    private static async Task IsAsync(
        Cast cast, string phase, string may, string mayInFrench, bool proposes = false, bool votes = false)
    {
        await Expect(cast.Wall.Page.GetByTestId("screen-phase")).ToHaveTextAsync(phase);
        foreach (var window in new[] { cast.Desk, cast.Phone })
            await Expect(window.Page.GetByTestId("allowed")).ToHaveTextAsync($"You can {may} now.");
        await Expect(cast.French.Page.GetByTestId("allowed")).ToHaveTextAsync($"Vous pouvez {mayInFrench} en ce moment.");
        foreach (var window in cast.Participants)
        {
            var propose = window.Button(window == cast.French ? "Proposer une idée" : "Propose an idea");
            await Expect(propose).ToHaveCountAsync(proposes ? 1 : 0);
            var steppers = window.Page.Locator(".stepper");
            if (votes) await Expect(steppers.First).ToBeVisibleAsync();
            else await Expect(steppers).ToHaveCountAsync(0);
        }
    }

    /// <summary>The animator opens the next phase from the console, by the keyboard, having read what will happen.</summary>
    private static async Task TurnAsync(Cast cast, string from, string to)
    {
        var console = cast.Console;
        await console.Button($"Bring {to} forward").FocusAsync();
        await console.Page.Keyboard.PressAsync("Enter");
        var words = console.Dialog.GetByTestId("what-happens");
        await Expect(words).ToContainTextAsync($"{to} opens now, and closes as planned");
        await Expect(words).ToContainTextAsync(new Regex($"{from}, planned until .*, closes now"));
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Open {to} now" }).FocusAsync();
        await console.Page.Keyboard.PressAsync("Enter");
        await Expect(console.Toast("The clock is set").Last).ToBeVisibleAsync();
        await Expect(console.Dialog).ToHaveCountAsync(0);
    }

    private static async Task ProposeIdeasAsync(Cast cast)
    {
        await ProposeAsync(cast.Desk, Cork, "Cork **lasts** in the cold.");
        await ProposeAsync(cast.Phone, Twin, "They last.");
        await cast.French.Button("Proposer une idée").ClickAsync();
        await cast.French.Dialog.GetByLabel("Seals").CheckAsync();
        await cast.French.Dialog.GetByLabel("Votre idée en une ligne").FillAsync(Hinges);
        await cast.French.Dialog.GetByLabel("Comment cela marche, et ce que cela apporte").FillAsync("Elles glissent.");
        await cast.French.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publier l’idée" }).ClickAsync();
        await Expect(cast.French.Dialog).ToHaveCountAsync(0);
        foreach (var window in cast.Participants)
        {
            // Those of both others: what comes after the click waits for another one.
            await Expect(window.Page.GetByTestId("new-ideas-pill")).ToContainTextAsync("2");
            await window.Page.GetByTestId("new-ideas-pill").ClickAsync();
            await Expect(Idea(window, Cork)).ToBeVisibleAsync();
        }
    }

    /// <summary>Holds an idea up, makes a duplicate one with it, moves another to its theme, tells everybody something.</summary>
    private static async Task AnimateAsync(Cast cast)
    {
        var (console, rows) = (cast.Console, cast.Console.Page.GetByTestId("queue-idea"));
        await Expect(rows).ToHaveCountAsync(3);
        await console.Page.Keyboard.PressAsync("j");
        await Expect(rows.First).ToBeFocusedAsync();
        await Expect(rows.First).ToContainTextAsync(Cork);
        await console.Page.Keyboard.PressAsync("s");
        await Expect(cast.Wall.Page.GetByTestId("spotlight")).ToContainTextAsync(Cork);
        await Expect(cast.French.Page.GetByTestId("spotlight")).ToContainTextAsync(Cork);
        await console.Page.Keyboard.PressAsync("s");
        await Expect(cast.Wall.Page.GetByTestId("spotlight")).ToHaveCountAsync(0);

        await rows.Filter(new() { HasText = Twin }).GetByRole(AriaRole.Button).First.ClickAsync();
        await rows.Filter(new() { HasText = Twin }).GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Expect(console.Dialog.GetByRole(AriaRole.Radio, new() { Name = Cork })).ToBeCheckedAsync();
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(Idea(cast.Desk, Twin)).ToHaveCountAsync(0);
        // Who wrote the duplicate is an author of what it went into.
        await Expect(Idea(cast.Phone, Cork)).ToContainTextAsync("Your idea");

        await rows.Filter(new() { HasText = Hinges }).GetByRole(AriaRole.Button).First.ClickAsync();
        await rows.Filter(new() { HasText = Hinges }).GetByRole(AriaRole.Button, new() { Name = "Move" }).ClickAsync();
        await console.Dialog.GetByLabel("Theme").SelectOptionAsync("Tools");
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Move" }).ClickAsync();
        await Expect(Idea(cast.French, Hinges)).ToContainTextAsync("Tools");

        await console.Page.GetByLabel("Announcement").FillAsync("Lunch is at noon.");
        await console.Button("Announce").ClickAsync();
        foreach (var window in cast.Participants.Append(cast.Wall))
            await Expect(window.Page.GetByText("Lunch is at noon.")).ToBeVisibleAsync();
    }

    private static async Task EnrichAsync(Cast cast)
    {
        await BuildOnAsync(cast.Phone, Hinges, Rolls);
        await Expect(cast.Phone.Page.GetByTestId("lineage")).ToContainTextAsync(Hinges);
        await cast.Phone.OpenAsync("/jams/" + cast.Jam);
        foreach (var window in new[] { cast.Desk, cast.French })
        {
            await window.Page.GetByTestId("new-ideas-pill").ClickAsync();
            await Expect(Idea(window, Rolls)).ToBeVisibleAsync();
        }
    }

    /// <summary>Votes are taken, and how ideas stand is shown to nobody: not to who votes, and not on the wall.</summary>
    private static async Task VoteAsync(Cast cast)
    {
        // One's own take no vote, and that which a duplicate went into is one's own.
        await Expect(Stepper(cast.Phone, Cork)).ToHaveCountAsync(0);
        await Expect(Stepper(cast.French, Hinges)).ToHaveCountAsync(0);
        await JamSteps.VoteAsync(cast.Desk, Hinges, 2);
        await Expect(More(cast.Desk, Hinges)).ToBeDisabledAsync();
        await JamSteps.VoteAsync(cast.Phone, Hinges, 1);
        await JamSteps.VoteAsync(cast.French, Cork, 2);
        await JamSteps.VoteAsync(cast.French, Rolls, 1);
        await Expect(cast.French.Page.GetByTestId("points-left").Locator("strong")).ToHaveTextAsync("0");
        await Expect(cast.Wall.Page.GetByText("4 votes")).ToBeVisibleAsync();

        foreach (var window in cast.Participants) await Expect(window.Page.GetByTestId("tally")).ToHaveCountAsync(0);
        await Expect(cast.Wall.Region("On top")).ToHaveCountAsync(0);
        await cast.Desk.Link(Hinges).ClickAsync();
        await Expect(cast.Desk.Page.GetByTestId("standing")).ToHaveTextAsync(AreHidden);
        await cast.Desk.OpenAsync("/jams/" + cast.Jam);
    }

    /// <summary>How ideas stand is shown from the turn on, and a juror scores on the phone.</summary>
    private static async Task SelectAsync(Cast cast)
    {
        foreach (var window in new[] { cast.Desk, cast.French })
            await Expect(Idea(window, Hinges).GetByTestId("tally").Locator("strong")).ToHaveTextAsync("3");
        await Expect(cast.Wall.Region("On top").GetByRole(AriaRole.Listitem).First).ToContainTextAsync(Hinges);
        await cast.Phone.OpenAsync($"/jams/{cast.Jam}/selection");
        await cast.Phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Score ?: " + Hinges) }).ClickAsync();
        await cast.Phone.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("Value") })
            .GetByText("4", new() { Exact = true }).ClickAsync();
        await cast.Phone.Button("Save my scores").ClickAsync();
        await Expect(cast.Phone.Page.GetByTestId("score")).ToHaveTextAsync("4 of 5");
    }

    /// <summary>An idea is kept: who voted for it has it in their notifications, and everybody on the board.</summary>
    private static async Task FollowUpAsync(Cast cast)
    {
        await cast.French.OpenAsync($"/jams/{cast.Jam}/incubator");
        await cast.Console.OpenAsync($"/jams/{cast.Jam}/selection");
        await Expect(cast.Console.Page.GetByTestId("score")).ToHaveTextAsync("4 of 5");
        await cast.Console.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Status ?: " + Hinges) }).ClickAsync();
        await cast.Console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save and tell" }).ClickAsync();
        await Expect(cast.French.Page.GetByTestId("column-kept")).ToContainTextAsync(Hinges);
        var bell = cast.Desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("unread notification") });
        await Expect(bell).ToBeVisibleAsync();
        await cast.Desk.OpenAsync("/notifications");
        var line = cast.Desk.Page.GetByText("changed the status of an idea you voted for").First;
        await Expect(line).ToContainTextAsync("selected");
    }

    /// <summary>The animator closes the last phase; what was done is in the trail and the report is there to read.</summary>
    private static async Task EndAsync(Cast cast)
    {
        await cast.French.OpenAsync("/jams/" + cast.Jam);
        await cast.Console.OpenAsync($"/jams/{cast.Jam}/console");
        await Expect(cast.Console.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bring ") })).ToHaveCountAsync(0);
        await Expect(cast.Console.Region("What animators did").GetByText("brought a phase forward")).ToHaveCountAsync(5);
        await cast.Console.Button("Close the phase now").ClickAsync();
        await cast.Console.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close the phase now" }).ClickAsync();
        await Expect(cast.French.Page.GetByTestId("allowed")).ToHaveTextAsync("Le jam est terminé. Vous pouvez tout lire.");
        await Expect(cast.Wall.Page.GetByTestId("screen-phase")).ToHaveTextAsync("Over");
        await cast.French.Link("Bilan").ClickAsync();
        await Expect(cast.French.Page.GetByText(Hinges).First).ToBeVisibleAsync();
        await cast.Console.OpenAsync($"/jams/{cast.Jam}/report");
        await Expect(cast.Console.Region("Best ideas")).ToContainTextAsync("3 points, 2 votes");
    }

    private static ILocator Idea(Visitor who, string title) =>
        who.Page.GetByTestId("idea").Filter(new() { Has = who.Link(title) });

    // Three points, two for one idea at most; planned from now over days, so that nothing turns by itself.
    private static async Task<string> PlanAsync(Member host, string sponsor)
    {
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        object Phase(string kind, int day, bool shows = true) => new
        {
            kind, opensAt = opensAt.AddDays(day), closesAt = opensAt.AddDays(day + 1), showsTallies = shows,
        };
        var jam = await host.PostAsync("jams", new
        {
            title = "Doors of tomorrow",
            challenge = "How do doors close **quietly**?",
            community = await host.FoundAsync("public"),
            zone = "Europe/Paris",
            budget = 3,
            perIdea = 2,
            sponsors = new[] { sponsor },
            phases = new[]
            {
                Phase("warm-up", 0), Phase("ideas", 1), Phase("enrich", 2), Phase("vote", 3, shows: false), Phase("selection", 5),
                Phase("follow-up", 6),
            },
            themes = new object[] { new { name = "Seals", question = "What lasts?" }, new { name = "Tools" } },
        });
        return jam.GetProperty("id").GetString()!;
    }
}
