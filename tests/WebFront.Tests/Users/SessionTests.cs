using System.Net;
using MyDeclic.Users;
using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Users;

public class SessionTests
{
    private const string Cookie = "mydeclic_session=" + Door.Cookie;

    [Theory]
    [InlineData("Authorization", "Bearer nobodys")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Bearer " + Door.Cookie)]
    [InlineData("Authorization", "Basic YTpi")]
    [InlineData("Cookie", "mydeclic_session=nobodys")]
    [InlineData("Cookie", "mydeclic_session=" + Door.Token)]
    [InlineData("Accept", "*/*")]
    public async Task What_is_no_session_or_comes_by_the_wrong_way_is_unauthenticated(string header, string value)
    {
        await using var door = await Door.OpenAsync();
        using var response = await door.SendAsync("GET", "/api/v1/me", null, (header, value));
        await response.ShouldRefuseAsync(401, "unauthenticated");
        using var query = await door.SendAsync("GET", $"/api/v1/me?access_token={Door.Token}");
        await query.ShouldRefuseAsync(401, "unauthenticated");
    }

    [Fact]
    public async Task Pages_and_health_do_not_wait_for_a_session()
    {
        await using var door = await Door.OpenAsync();
        foreach (var path in (string[])["/", "/health/live", "/health/ready", "/metrics"])
        {
            using var response = await door.SendAsync("GET", path, null, ("Cookie", Cookie));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        Assert.Empty(door.Grains.Calls);
    }

    [Fact]
    public async Task The_csrf_value_is_told_to_browsers_only()
    {
        await using var door = await Door.OpenAsync();
        door.Grains.On<IUserGrain>("GetMeAsync", (_, _) =>
            Task.FromResult<Result<MeView>>(new MeView(
                Samples.User, "a@b.example", [Capability.HaveProfile], new(), new(0, false, []))));
        using var browser = await door.SendAsync("GET", "/api/v1/me", null, ("Cookie", Cookie));
        Assert.Equal(Door.Csrf, (await browser.JsonAsync()).GetProperty("csrf").GetString());
        using var program = await door.SendAsAliceAsync("GET", "/api/v1/me");
        Assert.False((await program.JsonAsync()).TryGetProperty("csrf", out _));
    }

    [Fact]
    public async Task Signing_in_sets_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        await using var door = await Door.OpenAsync(("PublicUrl", "https://declic.example"));
        SignInAnswers(door, "new-secret");
        using var response = await SignInAsync(door, "alice", "right", ("Cookie", Cookie));
        Assert.Equal("c", (await response.JsonAsync()).GetProperty("csrf").GetString());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("mydeclic_session=new-secret;", cookie, StringComparison.Ordinal);
        foreach (var part in (string[])["path=/", "secure", "samesite=strict", "httponly"])
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(door.Grains.Calls, call => call.Method == "ISessionGrain.EndAsync");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_takes_the_cookie_back()
    {
        await using var door = await Door.OpenAsync();
        using var response = await door.SendAsync(
            "DELETE", "/api/v1/session", null, ("Cookie", Cookie), ("X-CSRF-Token", Door.Csrf));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains(door.Grains.Calls, call => call.Method == "ISessionGrain.EndAsync");
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("mydeclic_session=;", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_is_slowed_by_login_and_address_however_the_login_is_spelled()
    {
        await using var door = await Door.OpenAsync(("SignInFailures", "3"));
        SignInAnswers(door, "secret");
        foreach (var login in (string[])["alice", "ALICE", " ａｌｉｃｅ "])
        {
            using var wrong = await SignInAsync(door, login, "wrong");
            await wrong.ShouldRefuseAsync(401, "invalid_credentials");
        }
        using var right = await SignInAsync(door, "alice", "right");
        var problem = await right.ShouldRefuseAsync(429, "rate_limited");
        Assert.Equal(900, problem.GetProperty("retryAfter").GetInt32());
        Assert.Equal("900", right.Headers.GetValues("Retry-After").Single());
        using var other = await SignInAsync(door, "bruno", "right");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        door.Time.Advance(TimeSpan.FromMinutes(15));
        using var later = await SignInAsync(door, "alice", "right");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task What_the_proxy_header_says_counts_for_nothing()
    {
        await using var door = await Door.OpenAsync(("SignInFailuresPerAddress", "2"));
        SignInAnswers(door, "secret");
        for (var i = 0; i < 2; i++)
        {
            using var wrong = await SignInAsync(door, $"nobody{i}", "wrong", ("X-Forwarded-For", $"10.0.0.{i}"));
            await wrong.ShouldRefuseAsync(401, "invalid_credentials");
        }
        using var third = await SignInAsync(door, "alice", "right", ("X-Forwarded-For", "10.0.0.9"));
        await third.ShouldRefuseAsync(429, "rate_limited");
    }

    [Theory]
    [InlineData("""{"login":"alice"}""")]
    [InlineData("""{"password":"x"}""")]
    [InlineData("""{"login":null,"password":null}""")]
    public async Task Half_a_sign_in_is_incomplete(string body)
    {
        await using var door = await Door.OpenAsync();
        using var response = await door.SendAsync("POST", "/api/v1/session", body);
        await response.ShouldRefuseAsync(400, "invalid_request");
    }

    private static void SignInAnswers(Door door, string secret) =>
        door.Grains.On<IAccountGrain>("SignInAsync", (_, arguments) => Task.FromResult<Result<SignedIn>>(
            ((SignIn)arguments[0]!).Password == "right"
                ? new SignedIn(Samples.User, secret, "c", DateTimeOffset.MaxValue)
                : new Refusal(ErrorCode.InvalidCredentials, "No.")));

    private static Task<HttpResponseMessage> SignInAsync(
        Door door, string login, string password, params (string Name, string Value)[] headers) =>
        door.SendAsync("POST", "/api/v1/session", $$"""{"login":"{{login}}","password":"{{password}}"}""", headers);
}
