using System.Text.Json;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Media;
using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>A site with the demonstration's company in it: enough of everything to look at, and alive.</summary>
public sealed class Company() : Site("--demo")
{
    /// <summary>Somebody with a community of her own, colleagues and posts.</summary>
    public const string Handle = "claire.fontaine";

    private const string Archived = "last-year";
    private const string Password = "demo-declic";
    private readonly Dictionary<Viewing, IBrowserContext> _browsers = [];
    private Dictionary<string, string> _paths = [];

    /// <summary>Her cookies.</summary>
    public string StorageState { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var visitor = await Visitor.ArriveAsync(Browser, Silo.Address, new());
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByLabel("Handle or e-mail").FillAsync(Handle);
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await visitor.Button("Sign in").ClickAsync();
        await Expect(visitor.Posts.First).ToBeVisibleAsync();
        // The last that the company does before it begins to talk: everybody then has colleagues and skills.
        await Expect(visitor.Page.Locator("nav a[href='/colleagues']").GetByTestId("count")).ToHaveTextAsync(new Regex("^2"));
        StorageState = await visitor.Context.StorageStateAsync();
        _paths = await FindPathsAsync(visitor);
        await FurnishAsync(visitor.Page, PathOf("community"));
        _paths["community-archived"] = "/communities/" + Archived;
        _paths["photos"] = "/posts/" + await PublishPhotosAsync();
        await InteractAsync();
        await PictureAsync();
        await JamAsync();
    }

    /// <summary>The browser of all who look like this, one after the other.</summary>
    public async Task<IBrowserContext> BrowserAsync(Viewing viewing)
    {
        if (!_browsers.TryGetValue(viewing, out var found))
            _browsers[viewing] = found = await Visitor.UnpackAsync(Browser, Silo.Address, viewing);
        return found;
    }

    /// <summary>Where one of <see cref="Places.All"/> is.</summary>
    public string PathOf(string place) => _paths[place];

    private async Task<string> PublishPhotosAsync()
    {
        using var claire = await Member.SignInAsync(Silo, Handle, Password);
        var portrait = (await claire.UploadAsync(Pictures.Png(), "?use=portrait")).Done().GetProperty("id").GetString();
        await claire.PutAsync("me/photo", new { media = portrait });
        var files = new[] { Pictures.Png(800, 600), Pictures.Png(600, 900), Pictures.Png(300, 100), await Pictures.Mp4Async() };
        var attachments = new List<object>();
        foreach (var file in files)
            attachments.Add(new { id = (await claire.UploadAsync(file)).Done().GetProperty("id").GetString(), alt = "Portes" });
        return (await claire.PostAsync("posts", new { text = "Portes", attachments })).GetProperty("id").GetString()!;
    }

    // The front page with a picture, and each kind of article.
    private async Task PictureAsync()
    {
        using var claire = await Member.SignInAsync(Silo, Handle, Password);
        var news = (await claire.GetAsync("news?limit=100")).GetProperty("items").EnumerateArray().ToList();
        string Find(string flag) => news.First(one => one.GetProperty(flag).GetBoolean()).GetProperty("id").GetString()!;
        var (headline, closed) = (Find("isHeadline"), Find("commentsOff"));
        var cover = (await claire.UploadAsync(Pictures.Png(1200, 700))).Done().GetProperty("id").GetString();
        (await claire.SendAsync("PATCH", "news/" + headline, new { cover = new { id = cover, alt = "Portes" } })).Done();
        var draft = (await claire.PostAsync("news", new
        {
            title = new string('W', 80), summary = "Bientôt", text = "## Portes\n\nBientôt.", populations = new[] { "employee" },
            countries = new[] { "France" },
        })).GetProperty("id").GetString();
        (_paths["article"], _paths["article-closed"], _paths["edit-article"]) =
            ("/news/" + headline, "/news/" + closed, $"/news/{draft}/edit");
        (_paths["news"], _paths["news-archive"], _paths["news-desk"], _paths["new-article"]) =
            ("/news", "/news?scope=archive", "/news/desk", "/news/new");
    }

    // A jam that runs, with what a wall shows.
    private async Task JamAsync()
    {
        using var claire = await Member.SignInAsync(Silo, Handle, Password);
        var now = DateTimeOffset.UtcNow;
        var jam = (await claire.PostAsync("jams", new
        {
            title = "Portes", challenge = "## Portes\n\nBientôt.", community = PathOf("community").Split('/')[2],
            zone = "Europe/Paris", sponsors = new[] { Handle },
            phases = new object[]
            {
                new { kind = "ideas", opensAt = now.AddSeconds(-1), closesAt = now.AddDays(1), allows = new[] { "ideas", "builds", "votes" } },
                new { kind = "selection", opensAt = now.AddDays(2), closesAt = now.AddDays(3) },
            },
            themes = new object[] { new { name = "Joints", question = "Quand ?" }, new { name = new string('W', 60) } },
        })).GetProperty("id").GetString();
        var idea = "";
        foreach (var title in new[] { "Portes", new string('W', 120) })
        {
            idea = (await claire.PostAsync($"jams/{jam}/ideas", new { title, text = "Mardi", theme = 1, buildsOn = idea == "" ? null : idea }))
                .GetProperty("id").GetString()!;
        }

        await claire.PutAsync($"jams/{jam}/announcement", new { text = "Mardi" });
        await claire.PutAsync($"jams/{jam}/spotlight/{idea}");
        _paths["jam-console"] = $"/jams/{jam}/console";
        (_paths["jams"], _paths["jam"], _paths["idea"], _paths["jam-screen"], _paths["new-jam"]) =
            ("/jams", "/jams/" + jam, $"/jams/{jam}/ideas/{idea}", $"/jams/{jam}/screen", "/jams/new");
    }

    // Something of everything that people do with posts.
    private async Task InteractAsync()
    {
        using var claire = await Member.SignInAsync(Silo, Handle, Password);
        var poll = (await claire.PostAsync("posts", new
        {
            text = "Quand ?",
            poll = new { options = new[] { "Lundi", "Mardi", new string('W', 100) }, isMultiple = true, closesAt = DateTimeOffset.UtcNow.AddDays(3) },
        })).GetProperty("id").GetString();
        await claire.PutAsync($"posts/{poll}/vote", new { choices = new[] { 1, 2 } });
        var rated = (await claire.GetAsync("feed?limit=100")).GetProperty("items").EnumerateArray()
            .First(post => post.TryGetProperty("rating", out _) && post.GetProperty("author").GetProperty("handle").GetString() != Handle)
            .GetProperty("id").GetString();
        await claire.PutAsync($"posts/{rated}/rating", new { stars = 4 });
        var share = (await claire.PostAsync("posts", new { text = "Regardez", shared = rated })).GetProperty("id").GetString();
        (await claire.SendAsync("PATCH", "posts/" + share, new { text = "Regardez bien" })).Done();
        await claire.PutAsync("bookmarks/" + rated, new { tags = new[] { "portes" }, note = "Mardi" });
        (_paths["poll"], _paths["rated"], _paths["share"]) = ("/posts/" + poll, "/posts/" + rated, "/posts/" + share);
        _paths["bookmarks"] = "/bookmarks";
    }

    private static async Task<Dictionary<string, string>> FindPathsAsync(Visitor visitor)
    {
        var communities = await ItemsAsync(visitor, "communities?limit=100");
        var posts = await ItemsAsync(visitor, "feed?limit=100");
        var own = Slug(communities.First(one => Is(one, "myRole", "owner")));
        var locked = Slug(communities.First(one => Is(one, "myState", "none") && Is(one, "access", "private")));
        var talked = posts.MaxBy(post => post.GetProperty("commentCount").GetInt32());
        var tag = posts.SelectMany(post => post.GetProperty("tags").EnumerateArray()).First().GetString();
        var colleague = posts.Select(post => post.GetProperty("author").GetProperty("handle").GetString())
            .First(handle => handle != Handle);
        var bottles = await Task.WhenAll(
            new[] { "mine", "for-me", "solved" }.Select(box => ItemsAsync(visitor, $"bottles?box={box}")));
        var talks = await ItemsAsync(visitor, "conversations");
        return new()
        {
            ["messages"] = "/messages",
            ["talk"] = $"/messages/{Id(talks.First(one => Is(one, "kind", "pair")))}",
            ["talk-group"] = $"/messages/{Id(talks.First(one => Is(one, "kind", "group")))}",
            ["bottles"] = "/bottles",
            ["bottles-all"] = "/bottles?box=all",
            ["bottle-mine"] = $"/bottles/{bottles[0][0].GetProperty("id").GetString()}",
            ["bottle-for-me"] = $"/bottles/{bottles[1][0].GetProperty("id").GetString()}",
            ["bottle-solved"] = $"/bottles/{bottles[2][0].GetProperty("id").GetString()}",
            ["new-bottle"] = "/bottles/new?text=Rear%20door%20seal%20lifts%20in%20the%20cold",
            ["asks"] = "/asks",
            ["ask"] = "/asks/" + (await ItemsAsync(visitor, "asks"))[^1].GetProperty("id").GetString(),
            ["sign-in"] = "/sign-in",
            ["sign-up"] = "/sign-up",
            ["home"] = "/",
            ["people"] = "/people",
            ["colleague"] = $"/people/{colleague}",
            ["own-profile"] = $"/people/{Handle}",
            ["communities"] = "/communities",
            ["community"] = $"/communities/{own}",
            ["community-members"] = $"/communities/{own}/members",
            ["community-about"] = $"/communities/{own}/about",
            ["community-locked"] = $"/communities/{locked}",
            ["tag"] = $"/tags/{tag}",
            ["post"] = $"/posts/{talked.GetProperty("id").GetString()}",
            ["settings"] = "/settings",
            ["notifications"] = "/notifications",
            ["notification-settings"] = "/settings/notifications",
            ["search"] = "/search?q=door",
            ["search-people"] = "/search?q=door%20in%3Adoor-assembly&kind=people",
            ["search-nothing"] = "/search?q=xyzzy",
            ["search-start"] = "/search",
            ["edit-profile"] = "/profile/edit",
            ["history"] = "/profile/history",
            ["colleagues"] = "/colleagues",
            ["design"] = "/design",
            ["blog"] = $"/people/{Handle}?tab=blog",
            ["draft"] = "/drafts/new",
            ["search-answered"] = "/search?q=door&kind=answered",
            ["not-found"] = "/nowhere",
        };
    }

    // Something of everything that animators can put up, and a community at its end.
    private static Task FurnishAsync(IPage page, string community) => page.EvaluateAsync(
        """
        async ([community, archived]) => {
          const csrf = (await (await fetch('/api/v1/me')).json()).csrf
          const send = async (method, path, body) => {
            const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }
            const answer = await fetch('/api/v1' + path, { method, headers, body: body && JSON.stringify(body) })
            if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
            return answer.status === 204 ? null : answer.json()
          }
          const post = await send('POST', '/posts', { text: 'Read **this** first. #welcome', community: community.split('/')[2] })
          await send('PUT', `${community}/pins/${post.id}`)
          await send('PUT', `${community}/announcement`, { text: 'Closed on Friday.', until: new Date(Date.now() + 9e8) })
          await send('PUT', `${community}/welcome`, { text: 'Hello.' })
          await send('PATCH', community, { country: 'France', language: 'fr' })
          await send('POST', '/communities', { name: 'Last year', slug: archived, access: 'public', type: 'project' })
          await send('PUT', `/communities/${archived}/archive`)
        }
        """,
        new[] { community, Archived });

    private static async Task<JsonElement[]> ItemsAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Context.APIRequest.GetAsync(new Uri(visitor.Address, "api/v1/" + path).ToString());
        return [.. (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray()];
    }

    private static bool Is(JsonElement community, string name, string value) =>
        community.TryGetProperty(name, out var held) && held.GetString() == value;

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static string Slug(JsonElement community) => community.GetProperty("slug").GetString()!;
}
