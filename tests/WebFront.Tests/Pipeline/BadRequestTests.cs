using System.Data.Common;
using System.Net;
using System.Text;
using MyDeclic.Conversations;
using MyDeclic.Feeds;
using MyDeclic.Posts;
using MyDeclic.Users;
using MyDeclic.WebFront.Tests.Rig;
using Orleans.Runtime;
using Xunit;

namespace MyDeclic.WebFront.Tests.Pipeline;

public class BadRequestTests(SharedDoor shared) : IClassFixture<SharedDoor>
{
    private readonly Door _door = shared.Door;

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"text":"a"}}""")]
    [InlineData("""{"x":1,"x":2}""")]
    [InlineData("""{"text":"a","text":"b"}""")]
    [InlineData("""{"text":"a","x":{"y":1,"y":2}}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":{"a":1}}""")]
    [InlineData("""{"kind":3}""")]
    public async Task A_body_that_is_not_the_object_expected_is_malformed(string body)
    {
        using var response = await _door.SendAsAliceAsync("POST", "/api/v1/posts", body);
        await response.ShouldRefuseAsync(400, "invalid_json");
    }

    [Fact]
    public async Task A_body_nested_too_deep_is_malformed()
    {
        var deep = $$"""{"text":"a","x":{{new string('[', 70)}}{{new string(']', 70)}}}""";
        using var response = await _door.SendAsAliceAsync("POST", "/api/v1/posts", deep);
        await response.ShouldRefuseAsync(400, "invalid_json");
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_malformed()
    {
        byte[] body = [.. "{\"text\":\""u8, 0xFF, .. "\"}"u8];
        using var response = await SendAsync(body, "application/json");
        await response.ShouldRefuseAsync(400, "invalid_json");
    }

    [Theory]
    [InlineData("""{"text":"a","kind":"shout"}""", "invalid_kind", "kind")]
    [InlineData("{\"text\":\"\\ud800\"}", "invalid_text", "text")]
    public async Task A_value_that_is_refused_names_its_field(string body, string code, string field)
    {
        using var response = await _door.SendAsAliceAsync("POST", "/api/v1/posts", body);
        Assert.Equal(field, (await response.ShouldRefuseAsync(422, code)).GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task What_is_not_declared_as_JSON_is_not_read(string? type)
    {
        using var response = await SendAsync("{\"text\":\"a\"}"u8.ToArray(), type);
        await response.ShouldRefuseAsync(415, "unsupported_media_type");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_too_large_is_refused_declared_or_not(bool isChunked)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', FrontLimits.BodyBytesMax)}}"}""");
        using var response = await SendAsync(body, "application/json", isChunked);
        await response.ShouldRefuseAsync(413, "too_large");
    }

    [Fact]
    public async Task A_wrong_method_is_told_which_are_right()
    {
        using var response = await _door.SendAsAliceAsync("PUT", "/api/v1/posts/5");
        await response.ShouldRefuseAsync(405, "method_not_allowed");
        Assert.Contains("PATCH", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/me")]
    [InlineData("/api")]
    [InlineData("/api/v1/posts/abc")]
    [InlineData("/api/v1/posts/-5")]
    [InlineData("/api/v1/posts/0")]
    [InlineData("/api/v1/posts/+5")]
    [InlineData("/api/v1/posts/99999999999999999999")]
    [InlineData("/api/v1/posts/5%2F6")]
    public async Task A_path_that_is_none_is_not_found_like_what_does_not_exist(string path)
    {
        _door.Grains.On<IConversationGrain>(
            "GetAsync", (_, _) => Task.FromResult<Result<PostSnapshot>>(Refusal.NotFound));
        using var missing = await _door.SendAsAliceAsync("GET", "/api/v1/posts/5");
        var expected = await missing.ShouldRefuseAsync(404, "not_found");
        using var response = await _door.SendAsAliceAsync("GET", path);
        var actual = await response.ShouldRefuseAsync(404, "not_found");
        Assert.Equal(expected.GetRawText(), actual.GetRawText());
    }

    [Theory]
    [InlineData("limit=-1")]
    [InlineData("limit=0")]
    [InlineData("limit=1000000000")]
    [InlineData("limit=99999999999999")]
    [InlineData("limit=abc")]
    [InlineData("limit=")]
    [InlineData("limit=5&limit=6")]
    [InlineData("before=forged")]
    [InlineData("before=")]
    [InlineData("before=%00%ff")]
    public async Task A_page_that_nobody_was_offered_is_refused(string query)
    {
        using var response = await _door.SendAsAliceAsync("GET", "/api/v1/feed?" + query);
        await response.ShouldRefuseAsync(400, "invalid_cursor");
    }

    [Fact]
    public async Task A_page_continues_where_the_grain_said()
    {
        _door.Grains.On<IFeedGrain>("ReadAsync", (_, arguments) => Task.FromResult<Result<PostPage>>(
            new PostPage([], ((PageRequest)arguments[1]!).Cursor is null ? "raw-cursor" : null, "e.1")));
        _door.Grains.Calls.Clear();
        using var first = await _door.SendAsAliceAsync("GET", "/api/v1/feed?limit=100");
        var cursor = (await first.JsonAsync()).GetProperty("before").GetString();
        using var second = await _door.SendAsAliceAsync("GET", "/api/v1/feed?before=" + cursor);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await second.JsonAsync()).GetProperty("before").ValueKind);
        var reads = _door.Grains.Calls.Where(call => call.Method == "IFeedGrain.ReadAsync");
        var pages = reads.Select(call => call.Arguments[1]);
        Assert.Equal([new PageRequest(null, 100), new PageRequest("raw-cursor", 20)], pages);
        using var other = await _door.SendAsAliceAsync("GET", "/api/v1/tags/x/posts?before=" + cursor);
        await other.ShouldRefuseAsync(400, "invalid_cursor");
    }

    [Fact]
    public async Task A_key_makes_the_same_request_recognisable_however_it_is_spaced()
    {
        _door.Grains.On<IUserGrain>("PublishAsync", (_, _) => Task.FromResult<Result<PostView>>(Samples.Post));
        _door.Grains.Calls.Clear();
        foreach (var body in (string[])["""{"text":"a"}""", """{ "x":1, "text" : "a" }""", """{"text":"b"}"""])
        {
            using var response = await _door.SendAsAliceAsync("POST", "/api/v1/posts", body, ("Idempotency-Key", "k1"));
            await response.JsonAsync(HttpStatusCode.Created);
            Assert.Equal("/api/v1/posts/9007199254740993", response.Headers.Location?.ToString());
        }
        Operation[] operations =
        [
            .. _door.Grains.Calls.Where(call => call.Method == "IUserGrain.PublishAsync")
                .Select(call => ((CreatePost)call.Arguments[1]!).Operation!),
        ];
        Assert.All(operations, operation => Assert.Equal("k1", operation.Key));
        Assert.Equal(operations[0].RequestHash, operations[1].RequestHash);
        Assert.NotEqual(operations[0].RequestHash, operations[2].RequestHash);
        using var tooLong = await _door.SendAsAliceAsync(
            "POST", "/api/v1/posts", """{"text":"a"}""", ("Idempotency-Key", new string('k', 101)));
        await tooLong.ShouldRefuseAsync(422, "too_long");
    }

    [Theory]
    [InlineData(typeof(LimitExceededException), 503, "overloaded")]
    [InlineData(typeof(TimeoutException), 503, "unavailable")]
    [InlineData(typeof(DatabaseAway), 503, "unavailable")]
    [InlineData(typeof(InvalidOperationException), 500, "internal")]
    public async Task What_nobody_foresaw_tells_nothing(Type fault, int status, string code)
    {
        _door.Grains.On<IFeedGrain>("ReadAsync", (_, _) =>
            throw (Exception)Activator.CreateInstance(fault, "secret words")!);
        using var response = await _door.SendAsAliceAsync("GET", "/api/v1/feed");
        var problem = await response.ShouldRefuseAsync(status, code);
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(status == 503, response.Headers.RetryAfter is not null);
    }

    private async Task<HttpResponseMessage> SendAsync(
        byte[] body, string? type, bool isChunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/posts");
        request.Headers.Authorization = new("Bearer", Door.Token);
        request.Headers.TransferEncodingChunked = isChunked;
        request.Content = new ByteArrayContent(body);
        if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await _door.Client.SendAsync(request);
    }

    private sealed class DatabaseAway(string message) : DbException(message)
    {
        public override bool IsTransient => true;
    }
}
