using System.Net;
using MyDeclic.Feeds;
using MyDeclic.Posts;
using MyDeclic.Users;
using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Pipeline;

public class GuardTests
{
    private const string Body = """{"text":"a"}""";
    private const string Cookie = "mydeclic_session=" + Door.Cookie;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData(Door.Csrf + "x")]
    public async Task A_write_by_cookie_without_its_proof_is_refused(string? proof)
    {
        await using var door = await OpenAsync();
        (string, string)[] headers = [("Cookie", Cookie), .. proof is null ? [] : new[] { ("X-CSRF-Token", proof) }];
        using var response = await door.SendAsync("POST", "/api/v1/posts", Body, headers);
        await response.ShouldRefuseAsync(403, "csrf_failed");
        Assert.DoesNotContain(door.Grains.Calls, call => call.Method == "IUserGrain.PublishAsync");
    }

    [Fact]
    public async Task A_write_by_cookie_with_its_proof_or_by_token_passes()
    {
        await using var door = await OpenAsync();
        using var browser = await door.SendAsync(
            "POST", "/api/v1/posts", Body, ("Cookie", Cookie), ("X-CSRF-Token", Door.Csrf), ("Origin", Own(door)));
        Assert.Equal(HttpStatusCode.Created, browser.StatusCode);
        using var program = await door.SendAsAliceAsync("POST", "/api/v1/posts", Body);
        Assert.Equal(HttpStatusCode.Created, program.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/api/v1/posts", "https://evil.example")]
    [InlineData("POST", "/api/v1/session", "null")]
    [InlineData("DELETE", "/nothing", "http://127.0.0.1:1")]
    [InlineData("GET", "/live", "https://evil.example")]
    [InlineData("POST", "/live/negotiate", "https://declic.example.evil.example")]
    [InlineData("POST", "/live/negotiate", "https://declic.example, https://evil.example")]
    public async Task A_page_of_another_site_neither_writes_nor_goes_live(string method, string path, string origin)
    {
        await using var door = await OpenAsync(("PublicUrl", "https://declic.example"));
        using var response = await door.SendAsync(
            method, path, method == "GET" ? null : Body, ("Origin", origin), ("Cookie", Cookie));
        await response.ShouldRefuseAsync(403, "origin_refused");
        Assert.Empty(door.Grains.Calls);
    }

    [Theory]
    [InlineData("https://declic.example")]
    [InlineData("http://localhost:5173")]
    public async Task The_public_address_and_those_allowed_are_own_origins(string origin)
    {
        await using var door = await OpenAsync(
            ("PublicUrl", "https://declic.example/"), ("AllowedOrigins:0", "http://localhost:5173"));
        using var response = await door.SendAsync("POST", "/live/negotiate", null, ("Origin", origin));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var own = await door.SendAsync("POST", "/live/negotiate", null, ("Origin", Own(door)));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task The_hundred_and_first_write_in_a_minute_waits_and_reads_go_on()
    {
        await using var door = await OpenAsync();
        for (var i = 0; i < 100; i++)
        {
            using var passed = await door.SendAsAliceAsync("POST", "/api/v1/posts", Body);
            Assert.Equal(HttpStatusCode.Created, passed.StatusCode);
        }
        door.Time.Advance(TimeSpan.FromSeconds(45));
        using var refused = await door.SendAsAliceAsync("POST", "/api/v1/posts", Body);
        await refused.ShouldRefuseAsync(429, "rate_limited");
        Assert.Equal("15", refused.Headers.GetValues("Retry-After").Single());
        using var read = await door.SendAsAliceAsync("GET", "/api/v1/feed");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        door.Time.Advance(TimeSpan.FromSeconds(15));
        using var later = await door.SendAsAliceAsync("POST", "/api/v1/posts", Body);
        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/feed", "default-src 'none'", "no-store, private")]
    [InlineData("/api/v1/nothing", "default-src 'none'", "no-store, private")]
    [InlineData("/", "default-src 'self'", "no-cache")]
    [InlineData("/health/live", "default-src 'self'", "no-store")]
    public async Task Every_answer_carries_the_security_headers(string path, string policy, string caching)
    {
        await using var door = await OpenAsync();
        using var response = await door.SendAsAliceAsync("GET", path);
        var given = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith(policy, given, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains(caching, response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("WritesPerMinute", "0")]
    [InlineData("PublicUrl", "declic.example")]
    [InlineData("PublicUrl", "https://declic.example/path")]
    [InlineData("AllowedOrigins:0", "*")]
    public async Task A_wrong_setting_keeps_the_door_shut(string setting, string value) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Door.OpenAsync((setting, value)));

    private static async Task<Door> OpenAsync(params (string Setting, string Value)[] settings)
    {
        var door = await Door.OpenAsync(settings);
        door.Grains.On<IUserGrain>("PublishAsync", (_, _) => Task.FromResult<Result<PostView>>(Samples.Post));
        door.Grains.On<IFeedGrain>("ReadAsync", (_, _) =>
            Task.FromResult<Result<PostPage>>(new PostPage([], null, "e.1")));
        return door;
    }

    private static string Own(Door door) => door.Address.GetLeftPart(UriPartial.Authority);
}
