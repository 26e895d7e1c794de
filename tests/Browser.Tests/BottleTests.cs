using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>A message in a bottle from the search that finds nothing to the best practice that the next search finds.</summary>
[Collection(SiteTests.Name)]
public sealed class BottleTests(Site site) : BrowserTest(site)
{
    [BrowserTheory]
    [InlineData("fr", "fr-FR", "en-GB")]
    [InlineData("en", "en-GB", "fr-FR")]
    public async Task Three_people_take_a_question_to_a_best_practice(string language, string locale, string farAway)
    {
        var (nathalie, gilberto, mojca) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var topic = People.Word("hinge");
        await gilberto.LearnAsync(topic, "teaches");
        await mojca.LearnAsync(topic, "learns");
        var asker = new Speaker(await VisitAsync(nathalie, new(Locale: locale)), language == "fr");
        var expert = new Speaker(await VisitAsync(gilberto, new(Locale: farAway)), language != "fr");
        var third = new Speaker(await VisitAsync(mojca, new(Width: 390, Height: 800, Locale: locale)), language == "fr");
        await expert.Window.OpenAsync("/");

        await SearchAndThrowAsync(asker, topic, People.NameOf(gilberto));
        await ReceiveAsync(expert, topic);
        await DeclineAsync(third);
        await Expect(asker.Region("Who has it (2)", "Qui l’a reçue (2)")).ToContainTextAsync(asker.Say("declined", "a décliné"));
        await AnswerAsync(expert, asker);
        await SolveAsync(asker, expert, People.NameOf(gilberto));
        await MeetAndWriteAsync(asker, expert, gilberto, nathalie);

        // The next search finds it first.
        await third.Window.OpenAsync($"/search?kind=posts&q={topic}");
        await Expect(third.Region("Posts", "Publications").GetByRole(AriaRole.Listitem).First)
            .ToContainTextAsync(third.Say("Best practice", "Bonne pratique"));
        await Album.KeepAsync(asker.Window.Page, $"bottle-solved-{language}");
    }

    [BrowserFact]
    public async Task A_bottle_is_passed_on_taken_back_and_its_tags_are_followed()
    {
        var (ana, ben, cem) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var topic = People.Word("clip");
        await ben.LearnAsync(topic, "masters");
        var (asker, first, next) = (await VisitAsync(ana), await VisitAsync(ben), await VisitAsync(cem));
        await next.OpenAsync($"/tags/{topic}");
        await next.Button("Get its bottles").ClickAsync();
        await Expect(next.Button("You get its bottles")).ToBeVisibleAsync();
        var id = (await ana.PostAsync("bottles", new { text = $"Which {topic}?", tags = new[] { topic } })).GetProperty("id").GetString();
        await first.OpenAsync($"/bottles/{id}");
        await asker.OpenAsync($"/posts/{id}");
        await asker.Link("Open the bottle").ClickAsync();

        await first.Button("Pass it on").ClickAsync();
        await first.Dialog.GetByRole(AriaRole.Combobox).FillAsync(cem.Handle);
        await first.Dialog.GetByRole(AriaRole.Option).First.ClickAsync();
        await first.Dialog.GetByRole(AriaRole.Button, new() { Name = "Pass it on", Exact = true }).ClickAsync();

        await Expect(first.Page.GetByText("You passed this bottle on.")).ToBeVisibleAsync();
        await Expect(asker.Region("Who has it (2)")).ToContainTextAsync("passed it on");
        await Expect(next.Page.Locator("a[href='/bottles']").GetByTestId("count")).ToContainTextAsync("1 bottle waits for you");
        await next.OpenAsync("/bottles");
        await Expect(next.Page.GetByTestId("bottle")).ToContainTextAsync($"Passed on by @{ben.Handle}");
        await Expect(next.Button($"Remove {topic}")).ToBeVisibleAsync();

        await asker.Button("Take the bottle back").ClickAsync();
        await asker.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take the bottle back", Exact = true }).ClickAsync();

        await Expect(asker.Page.GetByText("You have thrown no bottle yet")).ToBeVisibleAsync();
        await Expect(next.Page.GetByText("No bottle waits for you")).ToBeVisibleAsync();
        await Expect(first.Page.GetByText("This bottle was taken back.")).ToBeVisibleAsync();
    }

    // She searches, and what is found does not help. While she writes, who may know is shown, with the reason.
    private static async Task SearchAndThrowAsync(Speaker asker, string topic, string knows)
    {
        var window = asker.Window;
        await window.OpenAsync($"/search?kind=posts&q={topic}");
        await window.Link(asker.Say("Throw a bottle", "Lancer une bouteille")).ClickAsync();
        var question = window.Page.GetByLabel(asker.Say("Your question", "Votre question"), new() { Exact = true });
        await Expect(question).ToHaveValueAsync(topic);
        await question.FillAsync($"The {topic} of the rear door sags after three days. What do you do?");
        var similar = asker.Region("Perhaps it is known already", "La réponse existe peut-être déjà");
        await Expect(similar).ToContainTextAsync(knows);
        await Expect(similar).ToContainTextAsync(asker.Say($"{topic} (Teaching)", $"{topic} (Enseigne)"));
        await window.Page.GetByLabel(asker.Say("Tags", "Mots-clés"), new() { Exact = true }).FillAsync(topic);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Button(asker.Say("Throw the bottle", "Lancer la bouteille")).ClickAsync();

        await Expect(window.Page).ToHaveURLAsync(new Regex(@"/bottles/\d+$"));
        await Expect(asker.Region("Who has it (2)", "Qui l’a reçue (2)"))
            .ToContainTextAsync($"{topic} ({asker.Say("Teaching", "Enseigne")})");
    }

    // It comes at once, with the reason, and is translated.
    private static async Task ReceiveAsync(Speaker expert, string topic)
    {
        var page = expert.Window.Page;
        await Expect(expert.Window.Toast(expert.Say("A bottle from", "Une bouteille de"))).ToBeVisibleAsync();
        await Expect(page.Locator("a[href='/bottles']").GetByTestId("count")).ToContainTextAsync(expert.Say("1 bottle waits for you", "1 bouteille vous attend"));
        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = expert.Say("Bottles", "Bouteilles") }).ClickAsync();
        await page.GetByTestId("bottle").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(expert.Region("Why you?", "Pourquoi vous\u202f?")).ToContainTextAsync(topic);
        await expert.Window.Button(expert.Say("Translate", "Traduire")).ClickAsync();
        await Expect(page.GetByText($"In {expert.Say("en", "fr")}: The {topic}")).ToBeVisibleAsync();
    }

    private static async Task DeclineAsync(Speaker third)
    {
        var (window, no) = (third.Window, third.Say("Not for me", "Pas pour moi"));
        await window.OpenAsync("/bottles");
        await window.Page.GetByTestId("bottle").GetByRole(AriaRole.Link).ClickAsync();
        await window.Button(no).ClickAsync();
        await window.Dialog.GetByLabel(third.Say("I have no time now", "Je n’ai pas le temps")).CheckAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = no }).ClickAsync();
        await Expect(window.Toast(third.Say("The bottle goes on", "La bouteille continue"))).ToBeVisibleAsync();
        await Expect(window.Page.Locator("a[href='/bottles']").GetByTestId("count")).ToHaveCountAsync(0);
    }

    // He answers, and she has the answer at once, in her language.
    private static async Task AnswerAsync(Speaker expert, Speaker asker)
    {
        await expert.Window.Button(expert.Say("Answer", "Répondre")).ClickAsync();
        await Expect(expert.Window.Page.Locator(".thread textarea")).ToBeFocusedAsync();
        await expert.Window.Page.Keyboard.TypeAsync("Warm the flange to 15 degrees first.");
        await expert.Window.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(asker.Region("The bottle’s journey", "Le voyage de la bouteille"))
            .ToContainTextAsync(asker.Say("You have answers.", "Vous avez des réponses."));
        var answer = asker.Window.Page.Locator(".comment").Filter(new() { HasText = "Warm the flange" });
        await answer.GetByRole(AriaRole.Button, new() { Name = asker.Say("Translate", "Traduire") }).ClickAsync();
        await Expect(answer).ToContainTextAsync($"In {asker.Say("en", "fr")}: Warm the flange");
    }

    // It helped: she says so and thanks him, and he is told.
    private static async Task SolveAsync(Speaker asker, Speaker expert, string helper)
    {
        var helped = asker.Say("This answer helped", "Cette réponse a aidé");
        await asker.Window.Button(asker.Say($"{helped}: {helper}", $"{helped}\u202f: {helper}")).ClickAsync();
        await Expect(asker.Window.Dialog.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await asker.Window.Dialog.GetByRole(AriaRole.Button, new() { Name = helped }).ClickAsync();

        await Expect(asker.Window.Page.Locator(".comment").Filter(new() { HasText = "Warm the flange" }))
            .ToContainTextAsync(asker.Say("The answer that helped", "La réponse qui a aidé"));
        await Expect(expert.Window.Toast(expert.Say("Your answer helped", "Votre réponse a aidé"))).ToBeVisibleAsync();
        await Expect(expert.Region("The bottle’s journey", "Le voyage de la bouteille"))
            .ToContainTextAsync(expert.Say("Solved with the answer of", "Résolue grâce à la réponse de"));
    }

    // They become colleagues, and what helped is kept.
    private static async Task MeetAndWriteAsync(Speaker asker, Speaker expert, Member helper, Member nathalie)
    {
        var (window, name) = (asker.Window, People.NameOf(helper));
        var reached = asker.Region("What it brought", "Ce qu’elle a apporté").GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = asker.Say("(reached)", "(atteint)") });
        await window.Button(asker.Say($"Add {name} to my colleagues", $"Ajouter {name} à mes collègues")).ClickAsync();
        await Expect(expert.Window.Toast(expert.Say("would like to be your colleague", "souhaite"))).ToBeVisibleAsync();
        await helper.PutAsync($"colleagues/{nathalie.Handle}");
        await Expect(reached).ToHaveCountAsync(3);

        await window.Button(asker.Say("Keep it as a best practice", "En faire une bonne pratique")).ClickAsync();
        await Expect(window.Dialog.GetByLabel(asker.Say("What to do", "Ce qu’il faut faire")))
            .ToHaveValueAsync(new Regex("^Warm the flange"));
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = asker.Say("Publish", "Publier") }).ClickAsync();
        await Expect(reached).ToHaveCountAsync(4);
    }

    /// <summary>Somebody whose window speaks French or English.</summary>
    private sealed record Speaker(Visitor Window, bool IsFrench)
    {
        public string Say(string english, string french) => IsFrench ? french : english;

        public ILocator Region(string english, string french) => Window.Region(Say(english, french));
    }
}
