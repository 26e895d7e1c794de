using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 18, 66, 68, 69 and 73: signing up, signing in, and what a session is worth.</summary>
public sealed class Accounts_are_not_tricked(OneServer server) : HostileTests(server)
{
    private const string Csrf = "X-CSRF-Token";

    [Fact] // Row 18
    public async Task A_write_by_cookie_needs_its_proof_and_no_foreign_page()
    {
        var ana = await Server.JoinAsync();
        using var browser = new Browser(Server.Silo.Address);
        var csrf = await browser.SignInAsync(ana.Handle);
        var post = new { text = "Hello" };

        Assert.Equal("403 csrf_failed", (await browser.SendAsync("POST", "posts", post)).Verdict);
        Assert.Equal("403 csrf_failed", (await browser.SendAsync("POST", "posts", post, (Csrf, "guess"))).Verdict);
        Assert.Equal("403 csrf_failed", (await browser.SendAsync("DELETE", "session")).Verdict);
        Assert.Equal(
            "403 origin_refused",
            (await browser.SendAsync("POST", "posts", post, (Csrf, csrf), ("Origin", "https://evil.example"))).Verdict);
        Assert.Empty((await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
        var own = Server.Silo.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal("201", (await browser.SendAsync("POST", "posts", post, (Csrf, csrf), ("Origin", own))).Verdict);
        Assert.Equal(csrf, (await browser.SendAsync("GET", "me")).Done().Text("csrf"));
    }

    [Fact] // Row 66
    public async Task An_unknown_login_answers_like_a_wrong_password()
    {
        var ana = await Server.JoinAsync();
        var answers = new List<string>();
        foreach (var login in new[] { ana.Handle, "nobody-at-all", $"{ana.Handle}@example.org", "nobody@example.org" })
        {
            var answer = await Server.SendAsync(null, "POST", "session", new { login, password = "wrong password" });
            answers.Add($"{answer.Verdict} {answer.Body.GetRawText()}");
        }

        Assert.StartsWith("401 invalid_credentials", answers[0]);
        Assert.Single(answers.Distinct());
    }

    [Theory] // Row 68
    [InlineData("a", 1)]
    [InlineData("a", 10_240)]
    [InlineData("aB3$", 33)]
    [InlineData("abcd\0efgh", 1)]
    [InlineData("password", 1)]
    [InlineData("        ", 2)]
    public async Task A_password_that_protects_nothing_opens_no_account(string part, int times)
    {
        var handle = "weak" + Guid.NewGuid().ToString("N")[..8];
        var password = string.Concat(Enumerable.Repeat(part, times));

        var answer = await SignUpAsync(handle, "Weak", password: password);

        Assert.Equal("422 invalid_password", answer.Verdict);
        var ana = await Server.JoinAsync();
        Assert.Equal("404 not_found", (await ana.SendAsync("GET", "users/" + handle)).Verdict);
    }

    [Theory] // Row 69
    [InlineData("ᴮᴵᴳᴮᴵᴿᴰ", "422 name_confusable")]
    [InlineData("\u0430dmin", "422 name_confusable")]
    [InlineData("an\u200ba", "422 name_confusable")]
    [InlineData("ana.", "422 name_confusable")]
    [InlineData("ＡＮＡ", "422 name_confusable")]
    [InlineData("admin", "409 handle_taken")]
    [InlineData("Everyone", "409 handle_taken")]
    [InlineData("a", "422 invalid_handle")]
    [InlineData("1ana", "422 invalid_handle")]
    [InlineData("an/a", "422 invalid_handle")]
    [InlineData("..", "422 name_confusable")]
    [InlineData("", "422 invalid_handle")]
    public async Task A_handle_that_could_pass_for_another_is_refused(string handle, string verdict) =>
        Assert.Equal(verdict, (await SignUpAsync(handle, "Ana")).Verdict);

    [Fact] // Row 69
    public async Task Handles_and_addresses_are_taken_in_any_case()
    {
        var ana = await Server.JoinAsync();

        Assert.Equal("409 handle_taken", (await SignUpAsync(ana.Handle.ToUpperInvariant(), "Ana")).Verdict);
        Assert.Equal("409 email_taken", (await SignUpAsync(
            "other" + Guid.NewGuid().ToString("N")[..8], "Ana", $"{ana.Handle.ToUpperInvariant()}@EXAMPLE.org")).Verdict);
    }

    [Theory] // Row 69
    [InlineData("An\u200ba")]
    [InlineData("An\u202ea")]
    [InlineData("Ana\nAdmin")]
    [InlineData("A\u00ADna")]
    public async Task A_name_with_what_cannot_be_seen_is_refused(string name) =>
        Assert.Equal("422 invalid_text", (await SignUpAsync("invisible" + Guid.NewGuid().ToString("N")[..8], name)).Verdict);

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b@c")]
    [InlineData("a b@example.org")]
    [InlineData("\"x\"<a@example.org>")]
    [InlineData("а@example.org")]
    public async Task An_address_that_is_none_is_refused(string email) => Assert.Equal(
        "422 invalid_email", (await SignUpAsync("mail" + Guid.NewGuid().ToString("N")[..8], "Ana", email)).Verdict);

    [Fact] // Row 73
    public async Task A_session_that_was_planted_is_worth_nothing()
    {
        var ana = await Server.JoinAsync();
        using var browser = new Browser(Server.Silo.Address) { Secret = "planted-by-somebody" };

        await browser.SignInAsync(ana.Handle);

        using var attacker = new Browser(Server.Silo.Address) { Secret = "planted-by-somebody" };
        Assert.NotEqual("planted-by-somebody", browser.Secret);
        Assert.Equal("401 unauthenticated", (await attacker.SendAsync("GET", "me")).Verdict);
    }

    [Fact] // Row 73
    public async Task Signing_in_again_ends_the_browsers_session_before()
    {
        var ana = await Server.JoinAsync();
        using var browser = new Browser(Server.Silo.Address);
        await browser.SignInAsync(ana.Handle);
        using var thief = new Browser(Server.Silo.Address) { Secret = browser.Secret };
        Assert.Equal("200", (await thief.SendAsync("GET", "me")).Verdict);

        await browser.SignInAsync(ana.Handle);

        Assert.Equal("401 unauthenticated", (await thief.SendAsync("GET", "me")).Verdict);
        Assert.Equal("200", (await browser.SendAsync("GET", "me")).Verdict);
    }

    [Fact] // Row 73
    public async Task Signing_out_ends_the_cookie_and_its_live_connections()
    {
        var ana = await Server.JoinAsync();
        using var browser = new Browser(Server.Silo.Address);
        var csrf = await browser.SignInAsync(ana.Handle);
        await using var live = await RawConnection.OpenAsync(Server.Silo.Address);
        Assert.Equal(101, await live.UpgradeAsync(null, ("Cookie", "mydeclic_session=" + browser.Secret)));
        await live.SendAsync(RawConnection.Frame(0x81, "{\"protocol\":\"json\",\"version\":1}\u001e"));
        Assert.NotNull(await live.ReadFrameAsync());
        using var copy = new Browser(Server.Silo.Address) { Secret = browser.Secret };

        Assert.Equal("204", (await browser.SendAsync("DELETE", "session", null, (Csrf, csrf))).Verdict);

        _ = await live.ReadCloseAsync();
        Assert.Equal("401 unauthenticated", (await copy.SendAsync("GET", "me")).Verdict);
        Assert.Equal("200", (await ana.SendAsync("GET", "me")).Verdict);
    }

    [Fact] // Row 73
    public async Task Deleting_a_token_ends_it_and_its_live_connections_and_no_others()
    {
        var ana = await Server.JoinAsync();
        var made = await ana.PostAsync("tokens", new { label = "another" });
        await using var lost = await HubClient.ConnectAsync(Server.Silo.Hub, made.Text("token"));
        await using var kept = await ana.ConnectAsync();
        await kept.WatchAsync("home");

        await ana.DeleteAsync("tokens/" + made.Text("id"));

        await lost.Closed;
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        Assert.Equal(401, await connection.UpgradeAsync(made.Text("token")));
        var post = await ana.PublishAsync("Still here");
        Assert.Equal(post, (await kept.NextAsync()).Text("subject"));
    }

    [Fact] // Row 73
    public async Task A_token_in_a_cookie_and_a_cookie_in_a_header_open_nothing()
    {
        var ana = await Server.JoinAsync();
        using var browser = new Browser(Server.Silo.Address);
        await browser.SignInAsync(ana.Handle);
        using var wrong = new Browser(Server.Silo.Address) { Secret = ana.Token };
        using var alsoWrong = new Browser(Server.Silo.Address);

        Assert.Equal("401 unauthenticated", (await wrong.SendAsync("GET", "me")).Verdict);
        Assert.Equal(
            "401 unauthenticated",
            (await alsoWrong.SendAsync("GET", "me", null, ("Authorization", "Bearer " + browser.Secret))).Verdict);
        Assert.Equal("401 unauthenticated", (await alsoWrong.SendAsync("GET", "me?access_token=" + ana.Token)).Verdict);
    }

    [Fact] // Row 13
    public async Task Nobody_sees_or_ends_anothers_token()
    {
        var (ana, bob) = (await Server.JoinAsync(), await Server.JoinAsync());
        var token = (await ana.GetAsync("tokens")).GetProperty("items")[0];

        Assert.False(token.TryGetProperty("token", out _), "A token's secret is shown once.");
        Assert.Equal("404 not_found", (await bob.SendAsync("DELETE", "tokens/" + token.Text("id"))).Verdict);
        Assert.Equal("200", (await ana.SendAsync("GET", "me")).Verdict);
    }

    private Task<Answer> SignUpAsync(
        string handle, string name, string? email = null, string password = Member.Password) =>
        Server.SendTextAsync(null, "POST", "users", JsonSerializer.Serialize(new
        {
            handle,
            name,
            email = email ?? Guid.NewGuid().ToString("N") + "@example.org",
            password,
        }));
}
