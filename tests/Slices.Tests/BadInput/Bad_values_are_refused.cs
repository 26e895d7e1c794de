using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 12 to 16 and 20: well-formed requests with values that must not get in.</summary>
public sealed class Bad_values_are_refused(OneServer server) : HostileTests(server)
{
    // As JSON writes them: NUL, a control, a bidirectional override and isolate, lone surrogates, a non-character.
    private static readonly string[] Forbidden =
        [@"\u0000", @"\u0007", @"\u001b[31m", @"\u202e", @"\u2067", @"\ud800", @"\udc00", @"\udc00\ud800", @"\ufffe"];

    private static readonly string[] Fields =
    [
        "POST posts text", "PATCH posts/{post} text", "POST posts/{post}/comments text", "PATCH me name", "PATCH me bio",
        "PATCH me jobTitle", "PATCH communities/{slug} name", "PATCH communities/{slug} description", "POST tokens label",
    ];

    private static readonly string[] Lists =
    [
        "users|after", "users/{me}/posts|before", "users/{me}/followers|after", "users/{me}/following|after",
        "posts/{post}/comments|after", "feed|before", "tags/seal/posts|before", "communities|after",
        "communities/{slug}/posts|before", "communities/{slug}/members|after",
    ];

    public static TheoryData<string, string> ForbiddenInFields => new MatrixTheoryData<string, string>(Fields, Forbidden);

    public static TheoryData<string> ListNames => [.. Lists];

    [Theory] // Row 12
    [MemberData(nameof(ForbiddenInFields))]
    public async Task Text_that_deceives_or_breaks_is_refused(string field, string text)
    {
        var ana = await Server.JoinAsync();
        var (method, path, name) = (field.Split(' ')[0], field.Split(' ')[1], field.Split(' ')[2]);
        var post = await ana.PublishAsync("Good");
        var slug = await ana.FoundAsync("public");
        path = path.Replace("{post}", post, StringComparison.Ordinal).Replace("{slug}", slug, StringComparison.Ordinal);

        var answer = await Server.SendTextAsync(ana, method, path, $$"""{"{{name}}":"ab{{text}}cd"}""");

        Assert.Equal("422 invalid_text", answer.Verdict);
        Assert.Equal("Good", (await ana.GetAsync("posts/" + post)).Text("text"));
        Assert.Equal([post], (await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Theory] // Row 12
    [InlineData(@"{""login"":""ab\ufffe"",""password"":""12345678""}")]
    [InlineData(@"{""login"":""ab\ud800"",""password"":""12345678""}")]
    [InlineData(@"{""login"":""ab\u0000"",""password"":""\u0000""}")]
    [InlineData(@"{""login"":""ab"",""password"":""\ud800\ufffe""}")]
    public async Task Credentials_that_are_no_text_are_nobodys(string body)
    {
        var answer = await Server.SendTextAsync(null, "POST", "session", body);
        Assert.Contains(answer.Verdict, new[] { "401 invalid_credentials", "422 invalid_text" });
    }

    [Fact] // Row 13
    public async Task Of_anothers_post_nothing_can_be_read_or_changed()
    {
        var (ana, bob) = (await Server.JoinAsync(), await Server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        var post = await ana.PublishAsync("Ours", slug);
        var comment = (await ana.PostAsync($"posts/{post}/comments", new { text = "Yes" })).Text("id");
        var mine = await bob.PublishAsync("Mine");

        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("GET", $"posts/{post}", null), ("PATCH", $"posts/{post}", new { text = "x" }),
            ("DELETE", $"posts/{post}", null), ("PUT", $"posts/{post}/reactions/like", null),
            ("POST", $"posts/{post}/comments", new { text = "x" }), ("GET", $"posts/{post}/comments", null),
            ("DELETE", $"posts/{post}/comments/{comment}", null),
            // A comment of another thread, through a thread that one may change.
            ("DELETE", $"posts/{mine}/comments/{comment}", null),
        })
        {
            var refused = await bob.SendAsync(method, path, body);
            Assert.Equal($"{method} {path} 404 not_found", $"{method} {path} {refused.Verdict}");
        }

        Assert.Equal("Ours", (await ana.GetAsync("posts/" + post)).Text("text"));
        Assert.Equal([comment], (await ana.GetAsync($"posts/{post}/comments")).Words("id"));
    }

    [Fact] // Row 14
    public async Task Fields_that_are_not_the_callers_to_set_are_never_applied()
    {
        var (ana, bob) = (await Server.JoinAsync(), await Server.JoinAsync());
        var before = await ana.GetAsync("me");
        var post = await ana.PostAsync("posts", new
        {
            text = "Hello", id = "5", author = bob.Handle, authorId = "5", authorHandle = bob.Handle, version = 99,
            createdAt = "2001-01-01T00:00:00.000Z", communityId = "5", commentCount = 9, html = "<b>x</b>",
        });
        var me = (await ana.SendAsync("PATCH", "me", new
        {
            bio = "Hi", id = "5", handle = bob.Handle, email = "a@b.example", population = "main-partner", role = "admin",
            capabilities = Array.Empty<string>(), followersCount = 99, passwordHash = "x",
        })).Done();
        var community = await ana.PostAsync("communities", new
        {
            name = "Mass " + ana.Handle, access = "public", type = "project", id = "5", memberCount = 99,
            state = "archived", createdBy = bob.Handle,
        });

        Assert.Equal(ana.Handle, post.GetProperty("author").Text("handle"));
        Assert.Equal((1, 0), (post.GetProperty("version").GetInt32(), post.GetProperty("commentCount").GetInt32()));
        Assert.NotEqual("5", post.Text("id"));
        Assert.DoesNotContain("2001", post.Text("createdAt"));
        foreach (var field in new[] { "id", "handle", "email", "population" }) Assert.Equal(before.Text(field), me.Text(field));
        Assert.Equal(0, me.GetProperty("followersCount").GetInt32());
        Assert.Equal("active", community.Text("state"));
        Assert.Equal(1, community.GetProperty("memberCount").GetInt32());
    }

    [Fact] // Row 14
    public async Task Nobody_makes_themselves_owner()
    {
        var (ana, bob) = (await Server.JoinAsync(), await Server.JoinAsync());
        var slug = await ana.FoundAsync("public");
        await bob.PutAsync($"communities/{slug}/membership", new { role = "owner", state = "member" });

        Assert.Equal(
            "403 forbidden",
            (await bob.SendAsync("PUT", $"communities/{slug}/members/{bob.Handle}", new { role = "owner" })).Verdict);
        Assert.Equal("member", (await bob.GetAsync("communities/" + slug)).Text("myRole"));
    }

    [Theory] // Row 15
    [MemberData(nameof(ListNames))]
    public async Task A_page_that_nobody_was_offered_is_refused(string list)
    {
        var ana = await Server.JoinAsync();
        var post = await ana.PublishAsync("A #seal");
        var slug = await ana.FoundAsync("public");
        var path = list.Split('|')[0].Replace("{me}", ana.Handle, StringComparison.Ordinal)
            .Replace("{post}", post, StringComparison.Ordinal).Replace("{slug}", slug, StringComparison.Ordinal);
        var cursor = list.Split('|')[1];
        await ana.PublishAsync("Another");
        var elsewhere = await ana.GetAsync((path == "feed" ? $"users/{ana.Handle}/posts" : "feed") + "?limit=1");
        var other = elsewhere.Text("before");

        foreach (var query in new[]
        {
            "limit=-1", "limit=0", "limit=101", "limit=1000000000", "limit=99999999999999999999", "limit=ten", "limit=1&limit=2",
            cursor + "=", cursor + "=1", cursor + "=AAAAAAAAAAAAAAAA", cursor + "=%00", cursor + "=" + new string('A', 5_000),
            cursor + "=" + other,
        })
        {
            Assert.Equal($"{query} 400 invalid_cursor", $"{query} {(await ana.SendAsync("GET", $"{path}?{query}")).Verdict}");
        }
    }

    [Fact] // Row 16
    public async Task A_key_used_for_another_request_makes_nothing()
    {
        var ana = await Server.JoinAsync();
        var post = (await ana.SendAsync("POST", "posts", new { text = "One" }, "key-1")).Done().Text("id");

        var other = await ana.SendAsync("POST", "posts", new { text = "Two" }, "key-1");
        var comment = await ana.SendAsync("POST", $"posts/{post}/comments", new { text = "One" }, "key-1");
        var community = await ana.SendAsync(
            "POST", "communities", new { name = "Key " + ana.Handle, access = "public", type = "project" }, "key-1");

        Assert.All([other, comment, community], refused => Assert.Equal("422 idempotency_mismatch", refused.Verdict));
        Assert.Equal([post], (await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
        Assert.Empty((await ana.GetAsync($"posts/{post}/comments")).Words("id"));
        Assert.Empty((await ana.GetAsync("communities?mine=true")).Words("slug"));
    }

    [Theory] // Rows 20 and 83
    [InlineData("#tag{0} ", 31, "too_many")]
    [InlineData("@name{0} ", 51, "too_many")]
    [InlineData("#t{0} ", 1_000, "too_many")]
    [InlineData("@n{0} ", 1_000, "too_many")]
    [InlineData(":smile: @everyone {0} ", 600, "too_long")]
    public async Task A_text_that_names_too_many_is_refused(string pattern, int count, string code)
    {
        var ana = await Server.JoinAsync();
        var text = string.Concat(Enumerable.Range(0, count).Select(
            n => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, n)));

        Assert.Equal("422 " + code, (await ana.SendAsync("POST", "posts", new { text })).Verdict);
        Assert.Empty((await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Theory] // Row 20
    [InlineData("""{"text":"a","kind":["idea","news"]}""", "400 invalid_json")]
    [InlineData("""{"text":"a","kind":"poll"}""", "422 invalid_kind")]
    [InlineData("""{"text":"   "}""", "422 empty_text")]
    [InlineData("""{}""", "422 empty_text")]
    [InlineData("""{"text":"a","community":"no-such"}""", "404 not_found")]
    public async Task A_value_outside_its_list_is_refused(string body, string verdict)
    {
        var ana = await Server.JoinAsync();
        Assert.Equal(verdict, (await Server.SendTextAsync(ana, "POST", "posts", body)).Verdict);
    }
}
