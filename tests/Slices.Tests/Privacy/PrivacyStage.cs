using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Asks;
using MyDeclic.Tests.Jams;
using MyDeclic.Tests.News;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Privacy;

/// <summary>
/// A company in which Eve and Cara have things to hide, and six kinds of people who read everything before and after.
/// </summary>
public partial class PrivacyStage : IAsyncLifetime
{
    /// <summary>An id that nothing has.</summary>
    private const string NoId = "4611686018427387904";

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _missing = [];
    private string _pair = "";
    private string _talk = "";

    private protected static readonly string[] Options =
        ["--Front:WritesPerMinute=100000", "--Front:ReadsPerMinute=100000", "--Front:SignUpsPerMinute=100000",
            "--News:Team=press-office"];

    public SiloProcess Silo { get; private set; } = null!;

    /// <summary>
    /// A colleague and a follower of Eve's, a stranger, a contractor, whom Eve blocked, and who left the closed community.
    /// </summary>
    public Dictionary<string, Member> Viewers { get; } = [];

    /// <summary>What each viewer was answered at each of <see cref="PrivacyDoors.Reads"/> while nothing was hidden yet.</summary>
    internal Dictionary<string, Dictionary<string, string>> Before { get; } = [];

    private Member _press = null!;

    internal Member Eve { get; private set; } = null!;

    internal Member Cara { get; private set; } = null!;

    internal Member Dan { get; private set; } = null!;

    internal Member Ana { get; private set; } = null!;

    /// <summary>Topics that are there for who may read them, besides people and communities.</summary>
    internal IEnumerable<string> Topics => ["tag:" + _names["?tag"], "post:" + _names["post"], "community:" + _names["private"],
        "post:" + _names["bottle"], "ask:" + _names["ask"], "asks", "post:" + _names["article"], "news", "shortcuts",
        "jam:" + _names["jam"], "jams"];

    /// <summary>Topics of what is hidden.</summary>
    internal IEnumerable<string> HiddenTopics =>
        ["community:" + _names["?slug"], "post:" + _names["?post"], "post:" + _names["?bottle"], "post:" + _names["?privatePost"],
            "ask:" + _names["?ask"], "post:" + _names["?article"], "jam:" + _names["?jam"], "post:" + _names["?idea"]];

    public async Task InitializeAsync()
    {
        var options = await OptionsAsync();
        Silo = await SiloProcess.StartAsync([.. options, "--SignUp:Population=on-site-contractor"]);
        Viewers["contractor"] = await Silo.JoinAsync();
        await Silo.StopAsync();
        await Silo.StartAgainAsync("--SignUp:Population=employee");
        foreach (var kind in new[] { "colleague", "follower", "stranger", "blocked", "left" }) Viewers[kind] = await Silo.JoinAsync();
        await FillAsync();
        foreach (var (kind, viewer) in Viewers) Before[kind] = await ReadAllAsync(viewer);
        await MeetAsync();
    }

    public virtual async Task DisposeAsync() => await Silo.DisposeAsync();

    /// <summary>Where the data is; nothing for SQLite.</summary>
    protected virtual Task<string[]> OptionsAsync() => Task.FromResult(Options);

    /// <summary>Everything a viewer reads now, by door.</summary>
    internal async Task<Dictionary<string, string>> ReadAllAsync(Member viewer)
    {
        var answers = new Dictionary<string, string>();
        foreach (var door in PrivacyDoors.Reads) answers[door] = await AskAsync(viewer, door, isHidden: true);
        return answers;
    }

    /// <summary>Asks at a door: for what is hidden, or for what was never there.</summary>
    internal async Task<string> AskAsync(Member viewer, string door, bool isHidden)
    {
        var words = Placeholder().Replace(door, match => Name(match.Groups[1].Value, isHidden)).Split(' ');
        object? body = words[0] == "GET" ? null : words[2..].Select(word => word.Split('=', 2)).ToDictionary(
            pair => pair[0], object (pair) => pair[1].StartsWith('[') ? new[] { pair[1][1..^1] } : pair[1].Replace('-', ' '));
        using var request = new HttpRequestMessage(new(words[0]), new Uri(Silo.Address, "api/v1/" + words[1]));
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await viewer.Http.SendAsync(request);
        var text = Position().Replace(await response.Content.ReadAsStringAsync(), "");
        var headers = response.Headers.Concat(response.Content.Headers).Select(header => header.Key).Order();
        return $"{(int)response.StatusCode} {text} {string.Join(' ', headers)}";
    }

    /// <summary>The hidden things come to be.</summary>
    internal async Task HideAsync()
    {
        // A closed community, with everything that one may have.
        _names["?post"] = await Eve.PublishAsync($"The {_names["?word"]} is secret #{_names["?tag"]}", _names["?slug"]);
        await Cara.PutAsync($"posts/{_names["?post"]}/reactions/like");
        _names["?comment"] = (await Cara.PostAsync($"posts/{_names["?post"]}/comments", new { text = _names["?word"] })).Text("id");
        await Eve.PutAsync($"posts/{_names["?post"]}/comments/{_names["?comment"]}/reactions/like");
        _names["?media"] = await Cara.PhotoAsync();
        await Cara.PostAsync(
            $"posts/{_names["?post"]}/comments", new { text = _names["?word"], attachments = new[] { new { id = _names["?media"] } } });
        _names["?bottle"] = (await Eve.PostAsync("bottles", new
        {
            text = $"Who knows {_names["?word"]}?",
            tags = new[] { _names["?tag"] },
            community = _names["?slug"],
        })).Text("id");
        _names["?answer"] = (await Cara.PostAsync($"posts/{_names["?bottle"]}/comments", new { text = _names["?word"] })).Text("id");
        await Eve.PostAsync($"bottles/{_names["?bottle"]}/solve", new { commentId = _names["?answer"], thanks = true });
        await Eve.PostAsync($"bottles/{_names["?bottle"]}/capitalise", new { title = _names["?word"], text = _names["?word"] });

        // A post and a request in a private one, whose members alone read.
        _names["?privatePost"] = await Cara.PublishAsync($"{_names["?word"]} #{_names["?tag"]} @{Eve.Handle}", _names["private"]);
        await Dan.PutAsync($"communities/{_names["private"]}/membership");

        // A session for others alone, and a question that was hidden from one for all.
        _names["?ask"] = await _press.PlanAsync([Eve.Handle], populations: ["official-partner"]);
        _names["?question"] = await Eve.QuestionAsync(_names["?ask"], _names["?word"]);
        await Cara.PutAsync($"asks/{_names["?ask"]}/questions/{_names["?question"]}/vote");

        // News for others alone, and what is not published.
        _names["?cover"] = await _press.PhotoAsync();
        _names["?article"] = await _press.PublishNewsAsync(_names["?word"], ["official-partner"], new
        {
            text = $"{_names["?word"]} #{_names["?tag"]}", cover = new { id = _names["?cover"], alt = _names["?word"] },
        });
        _names["?draft"] = await _press.DraftAsync(_names["?word"]);

        // A link for others alone, and one of somebody's own.
        var link = new { label = _names["?word"], url = "https://example.org/", populations = new[] { "official-partner" } };
        _names["?link"] = (await _press.PostAsync("shortcuts/company", link)).Text("id");
        _names["?shortcut"] = (await Eve.PostAsync("shortcuts", new { label = _names["?word"], url = link.url })).Text("id");

        // A jam in the closed community.
        _names["?jam"] = (await Eve.PostAsync("jams", JamRequests.JamBody(_names["?slug"]))).Text("id");
        _names["?idea"] = await Cara.IdeaAsync(_names["?jam"], _names["?word"]);
        await Eve.VoteAsync(_names["?jam"], _names["?idea"], 3);

        // Parts of a profile that are nobody's business.
        (await Eve.SendAsync("PATCH", "me", new
        {
            jobTitle = _names["?word"],
            site = _names["?word"],
            projects = new[] { _names["?word"] },
            audiences = new { jobTitle = "me", site = "me", projects = "me" },
        })).Done();
        await Eve.PutAsync($"me/skills/{_names["?skill"]}", new { level = "teaches", audience = "me" });
        (await Eve.SendAsync("PATCH", "me", new { audiences = new { photo = "me" } })).Done();
        _names["?portrait"] = await Eve.PortraitAsync();

        // What is said in private, before and after somebody left.
        (_names["?talk"], _names["?pair"]) = (_talk, _pair);
        _names["?message"] = (await Eve.PostAsync($"conversations/{_talk}/messages", new { text = _names["?word"] })).Text("id");

        // Who is whose colleague, where both hide it; who blocks whom.
        await Eve.BefriendAsync(Cara);
        await Cara.PutAsync($"blocks/{Dan.Handle}");
    }

    private string Name(string name, bool isHidden) =>
        !isHidden && _missing.TryGetValue(name, out var missing) ? missing : _names[name];

    // What everybody may know.
    private async Task FillAsync()
    {
        (Ana, Eve, Cara, Dan) = (await Silo.JoinAsync(), await Silo.JoinAsync(), await Silo.JoinAsync(), await Silo.JoinAsync());
        foreach (var (name, member) in new[] { ("ana", Ana), ("eve", Eve), ("cara", Cara), ("dan", Dan) }) _names[name] = member.Handle;
        foreach (var name in new[] { "word", "tag", "skill", "?word", "?tag", "?skill" }) _names[name] = NewWord();
        foreach (var id in new[]
        {
            "?post", "?comment", "?bottle", "?answer", "?privatePost", "?media", "?portrait", "?ask", "?question", "?talk",
            "?message", "?pair", "?article", "?draft", "?cover", "?link", "?shortcut", "?jam", "?idea",
        })
        {
            _names[id] = _missing[id] = NoId;
        }

        _missing["?slug"] = NewWord();
        _missing["?skill"] = NewWord();
        foreach (var one in new[] { Eve, Cara }) (await one.SendAsync("PATCH", "me", new { audiences = new { colleagues = "me" } })).Done();
        await Eve.PutAsync($"me/skills/{_names["skill"]}", new { level = "masters" });
        _names["open"] = await Ana.FoundAsync("public");
        _names["private"] = await Cara.FoundAsync("private");
        await Cara.AdmitAsync(_names["private"], Eve);
        await Eve.PutAsync($"communities/{_names["open"]}/membership");
        _names["post"] = await Ana.PublishAsync($"The {_names["word"]} #{_names["tag"]}", _names["open"]);
        await Eve.PostAsync($"posts/{_names["post"]}/comments", new { text = "Yes" });
        _press = await Silo.JoinAsync("press-office");
        await _press.PutAsync("news/team/" + Cara.Handle);
        _names["article"] = await _press.PublishNewsAsync(_names["word"]);
        _names["ask"] = await _press.PlanAsync([Eve.Handle]);
        await Ana.QuestionAsync(_names["ask"], _names["word"]);
        _names["jam"] = (await Ana.PostAsync("jams", JamRequests.JamBody(_names["open"]))).Text("id");
        _names["bottle"] = (await Ana.PostAsync("bottles", new { text = $"Who knows {_names["skill"]}?", tags = new[] { _names["skill"] } }))
            .Text("id");
        await Viewers["colleague"].BefriendAsync(Eve);
        await Viewers["follower"].PutAsync($"users/{Eve.Handle}/follow");
        await Viewers["follower"].PutAsync($"users/{Cara.Handle}/follow");
        _pair = (await Viewers["blocked"].PostAsync("conversations", new { people = new[] { Eve.Handle } })).Text("id");
        await Eve.PostAsync($"conversations/{_pair}/messages", new { text = _names["?word"] });
        await Eve.PutAsync($"blocks/{Viewers["blocked"].Handle}");
        // The very name that the community will have, so that asking for it before and after asks the same.
        _names["?slug"] = NewWord();
    }

    // Somebody was in the closed community, and is no more.
    private async Task MeetAsync()
    {
        await Eve.PostAsync("communities", new
        {
            name = _names["?word"],
            slug = _names["?slug"],
            access = "closed",
            type = "project",
            description = _names["?word"],
        });
        foreach (var one in new[] { Cara, Viewers["left"] }) await Eve.AdmitAsync(_names["?slug"], one);
        await Viewers["left"].DeleteAsync($"communities/{_names["?slug"]}/membership");
        var left = Viewers["left"].Handle;
        _talk = (await Eve.PostAsync("conversations", new { people = new[] { Cara.Handle, left }, title = _names["?word"] })).Text("id");
        await Cara.PostAsync($"conversations/{_talk}/messages", new { text = _names["?word"] });
        await Viewers["left"].DeleteAsync($"conversations/{_talk}/members/{left}");
    }

    private static string NewWord() => "zq" + Guid.NewGuid().ToString("N")[..10];

    [GeneratedRegex(@"\{(\??[a-zA-Z]+)\}")]
    private static partial Regex Placeholder();

    // Where the log and the clock stand is told to everybody: that something happened somewhere is no secret.
    [GeneratedRegex("\"(position|now)\":\"[^\"]*\"")]
    private static partial Regex Position();
}
