using System.Text.Json;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>The big screen of a jam: nobody scrolls a wall, so all that is shown is shown whole.</summary>
[Collection(SiteTests.Name)]
public sealed class BigScreenTests(Site site) : BrowserTest(site)
{
    private const string Title = "Réinventer ensemble l’atelier de demain : sobriété, sécurité, entraide et qualité du premier coup";

    // Of what is shown: what ends below or beside the part of the screen that it stands in.
    private const string Cut =
        """
        () => {
          const page = document.documentElement
          const isShown = (one) => one.offsetParent !== null
          const inside = (one, box) => {
            const [own, its] = [one.getBoundingClientRect(), box.getBoundingClientRect()]
            return own.bottom <= its.bottom + 1.5 && own.right <= its.right + 1.5 && own.top >= its.top - 1.5
          }
          const screen = document.querySelector('main.screen')
          const column = (one) => one.closest('.column') ?? screen
          const parts = [...screen.querySelectorAll('.announcement, .body, footer, footer *, header *, .column *')]
          const isCut = (one) => isShown(one) && !one.matches('.visually-hidden') && !inside(one, column(one))
          return {
            scrolls: page.scrollHeight > innerHeight || page.scrollWidth > innerWidth || page.clientWidth < innerWidth,
            cut: parts.filter(isCut).map((one) => one.outerHTML.slice(0, 120)),
            rows: [...screen.querySelectorAll('ol.numbered li')].filter(isShown).length,
          }
        }
        """;

    [BrowserTheory]
    [InlineData(1920, 1080)]
    [InlineData(1366, 768)]
    [InlineData(3840, 2160)]
    public async Task The_big_screen_cuts_nothing_and_has_no_scrollbar_however_much_is_told(int width, int height)
    {
        var (host, ana, bob) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var jam = await PlanAsync(host);
        var ideas = new List<string>();
        foreach (var word in new[] { "Mutualiser", "Afficher", "Simplifier", "Réparer", "Partager" })
        {
            var made = await ana.PostAsync($"jams/{jam}/ideas", new
            {
                title = $"{word} les gabarits de contrôle entre les lignes de Flins, Douai et Curitiba",
                text = "En bref.",
                theme = 1 + ideas.Count % 2,
            });
            ideas.Add(made.GetProperty("id").GetString()!);
            await bob.PutAsync($"jams/{jam}/ideas/{ideas[^1]}/vote", new { value = ideas.Count });
        }

        var wall = await VisitAsync(bob, new(width, height, "fr-FR"));
        await wall.OpenAsync($"/jams/{jam}/screen");
        var ranking = wall.Page.Locator("ol.numbered li:visible");
        await Expect(ranking).ToHaveCountAsync(5, new() { Timeout = 15_000 });
        await ShowsAllAsync(wall, 5);

        await host.PutAsync($"jams/{jam}/spotlight/{ideas[0]}");
        await host.PutAsync($"jams/{jam}/announcement", new
        {
            text = "La phase de vote est prolongée jusqu’à vendredi midi : il reste des idées à lire dans chaque thème.",
        });
        await Expect(wall.Page.GetByTestId("spotlight")).ToContainTextAsync("Mutualiser les gabarits");
        await Expect(wall.Page.GetByTestId("announcement")).ToBeVisibleAsync();
        await ShowsAllAsync(wall, 4);

        await host.PutAsync($"jams/{jam}/poll", new
        {
            question = "Quel thème mérite le plus d’attention pendant la dernière heure de notre grand jam ?",
            options = new[]
            {
                "L’efficacité énergétique de tous nos bâtiments", "La formation des nouveaux arrivants",
                "Les emballages réutilisables", "La logistique du dernier kilomètre", "Autre chose",
            },
            seconds = 600,
        });
        await Expect(wall.Page.GetByTestId("screen-poll")).ToContainTextAsync("Autre chose");
        await ShowsAllAsync(wall, 3);
        await bob.PutAsync($"jams/{jam}/poll/vote", new { option = 4 });
        await Expect(wall.Page.GetByTestId("screen-poll").GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("1");
    }

    private static async Task ShowsAllAsync(Visitor wall, int rows)
    {
        // Two frames: what changed is drawn, then fitted.
        await wall.Page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var told = await wall.Page.EvaluateAsync<JsonElement>(Cut);
        Assert.False(told.GetProperty("scrolls").GetBoolean());
        Assert.Equal([], told.GetProperty("cut").EnumerateArray().Select(one => one.GetString()));
        Assert.InRange(told.GetProperty("rows").GetInt32(), rows, 5);
    }

    private static async Task<string> PlanAsync(Member host)
    {
        var community = (await host.PostAsync(
            "communities", new { name = "Wall of " + host.Handle, access = "public", type = "innovation" }))
            .GetProperty("slug").GetString();
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        var jam = await host.PostAsync("jams", new
        {
            title = Title,
            challenge = "Comment ?",
            community,
            zone = "Europe/Paris",
            budget = 30,
            phases = new[]
            {
                new { kind = "ideas", opensAt, closesAt = opensAt.AddHours(2), allows = new[] { "ideas", "votes" }, showsTallies = true },
            },
            themes = new[] { new { name = "Sobriété énergétique et matières premières" }, new { name = "Apprendre des autres" } },
        });
        return jam.GetProperty("id").GetString()!;
    }
}
