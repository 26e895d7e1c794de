using System.Text;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 1 to 10 and 22: requests that are none, or not the one expected.</summary>
public sealed class Malformed_requests_are_refused(OneServer server) : HostileTests(server)
{
    private const string Post = "POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    private static readonly Dictionary<string, (string Body, string Verdict)> Bodies = new()
    {
        ["row 1: truncated"] = ("{", "400 invalid_json"),
        ["row 1: nothing"] = ("", "400 invalid_json"),
        ["row 1: no object"] = ("[\"text\"]", "400 invalid_json"),
        ["row 1: wrong type"] = ("""{"text":5}""", "400 invalid_json"),
        ["row 2: 70 deep"] = (Nested(70), "400 invalid_json"),
        ["row 2: 10,000 deep"] = (Nested(10_000), "400 invalid_json"),
        ["row 3: a name twice"] = ("""{"text":"a","text":"b"}""", "400 invalid_json"),
        ["row 3: a foreign name twice"] = ("""{"text":"a","x":{"y":1,"y":2}}""", "400 invalid_json"),
        ["row 6: 70,000 bytes"] = ($$"""{"text":"{{new string('a', 70_000)}}"}""", "413 too_large"),
    };

    private static readonly Dictionary<string, (string Request, int? Status)> Raw = new()
    {
        ["row 7: an address of 9,000"] = ($"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        ["row 7: headers of 40,000"] = ($"GET / HTTP/1.1\r\nHost: a\r\nX: {new string('a', 40_000)}\r\n\r\n", 431),
        ["row 8: two lengths"] = (Post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}", 400),
        ["row 8: two hosts"] = ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ["row 8: no host"] = ("GET / HTTP/1.1\r\n\r\n", 400),
        ["row 8: NUL in the path"] = ("GET /api/v1/users/a%00b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ["row 9: a lone LF in a chunk extension"] = (Post + "Transfer-Encoding: chunked\r\n\r\n2;\nx\r\n{}\r\n0\r\n\r\n", 400),
        ["row 22: ../"] = ("GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", 404),
        ["row 22: %2e%2e%2f"] = ("GET /%2e%2e%2fetc/passwd HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n", 404),
        ["row 22: ..\\"] = ("GET /assets/..\\..\\mydeclic.db HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n", 404),
        ["row 22: the database"] = ("GET /mydeclic.db HTTP/1.1\r\nHost: a\r\n\r\n", 404),
    };

    public static TheoryData<string> BodyNames => [.. Bodies.Keys];

    public static TheoryData<string> RawNames => [.. Raw.Keys];

    [Theory]
    [MemberData(nameof(BodyNames))]
    public async Task A_body_that_is_not_the_object_expected_stores_nothing(string name)
    {
        var ana = await Server.JoinAsync();

        var answer = await Server.SendTextAsync(ana, "POST", "posts", Bodies[name].Body);

        Assert.Equal(Bodies[name].Verdict, answer.Verdict);
        Assert.Empty((await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Theory]
    [MemberData(nameof(RawNames))]
    public async Task A_request_that_is_none_is_refused(string name) =>
        Assert.Equal(Raw[name].Status, await RawConnection.StatusOfAsync(Server.Silo.Address, Raw[name].Request));

    [Theory] // Row 4
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_is_not_declared_as_JSON_is_not_read(string type)
    {
        var ana = await Server.JoinAsync();

        var answer = await Server.SendTextAsync(ana, "POST", "posts", """{"text":"Hello"}""", type);

        Assert.Equal("415 unsupported_media_type", answer.Verdict);
        Assert.Empty((await ana.GetAsync($"users/{ana.Handle}/posts")).Words("id"));
    }

    [Theory] // Row 5
    [InlineData("PUT", "posts")]
    [InlineData("DELETE", "feed")]
    [InlineData("POST", "me")]
    [InlineData("PATCH", "users/anybody/follow")]
    public async Task A_method_that_a_path_does_not_have_is_refused(string method, string path)
    {
        var ana = await Server.JoinAsync();
        Assert.Equal("405 method_not_allowed", (await ana.SendAsync(method, path)).Verdict);
    }

    [Fact] // Row 6
    public async Task A_body_of_31_megabytes_is_refused_or_cut_without_being_read()
    {
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        await connection.SendAsync(Post + "Content-Length: 31000000\r\n\r\n");
        for (var sent = 0; sent < 100; sent++) await connection.SendAsync(new byte[10_000]);
        Assert.Contains(await connection.ReadStatusAsync(), new int?[] { 413, null });
    }

    [Fact] // Row 6
    public async Task A_chunked_body_too_large_is_refused_too()
    {
        var chunk = "4000\r\n" + new string(' ', 0x4000) + "\r\n";
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        await connection.SendAsync(Post + "Transfer-Encoding: chunked\r\n\r\n");
        for (var sent = 0; sent < 6; sent++) await connection.SendAsync(chunk);
        Assert.Contains(await connection.ReadStatusAsync(), new int?[] { 413, null });
    }

    [Fact] // Row 10
    public async Task Two_ways_to_tell_a_length_smuggle_no_second_request()
    {
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);

        await connection.SendAsync(
            Post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");

        var all = await connection.ReadToEndAsync();
        Assert.Single(Encoding.ASCII.GetString(Encoding.Latin1.GetBytes(all)).Split("HTTP/1.1 ")[1..]);
        Assert.StartsWith("HTTP/1.1 400", all);
    }

    private static string Nested(int depth) =>
        $$"""{"text":"a","x":{{new string('[', depth)}}{{new string(']', depth)}}}""";
}
