using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Replay;

/// <summary><c>replay</c> against the real server, with people that <c>import org</c> made.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_trace_becomes_posts_and_comments_and_the_same_run_again_adds_nothing()
    {
        await using var silo = await StartWithPeopleAsync();
        // 1 answers 0 within hours: a comment. 2 writes to 1, who has posted nothing: a post. Much later, 1 posts anew.
        var trace = _folder.Write("trace", "0 1 0", "1 0 60", "2 1 120", "# a day later", "1 0 90000", "2 2 90001");
        var first = await ReplayAsync(silo, trace, "--run", "once");
        Assert.Equal(0, first.Code);
        Assert.Contains("4 posts, 1 comments, 0 failed", first.Output, StringComparison.Ordinal);
        var second = await ReplayAsync(silo, trace, "--run", "once");
        Assert.Equal(0, second.Code);

        var file = _folder["data/mydeclic.db"];
        Assert.Equal(4, SqliteFile.Count(file, "select count(*) from posts"));
        Assert.Equal(1, SqliteFile.Count(file, "select count(*) from comments"));
        Assert.Equal(3, SqliteFile.Count(file, "select count(*) from post_mentions"));
    }

    [Fact]
    public async Task A_server_that_says_to_wait_is_waited_for_under_the_same_key()
    {
        await using var server = await ReluctantServer.StartAsync();
        _folder.Write("tokens", """[{"handle":"a.b","token":"t"},{"handle":"c.d","token":"u"}]""");
        var outcome = await CommandLine.RunLoadTestAsync(
            _folder.Path, "replay", "--trace", _folder.Write("trace", "0 1 0", "1 0 1"), "--tokens", _folder["tokens"],
            "--url", server.Address.ToString());
        Assert.Equal(0, outcome.Code);
        Assert.Contains("1 posts, 1 comments, 0 failed, 2 retries", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(2, server.Keys.Count);
        Assert.All(server.Keys.Values, tries => Assert.Equal(2, tries));
    }

    [Theory]
    [InlineData("0 1", "trace:1:")]
    [InlineData("0 1 -5", "trace:1:")]
    [InlineData("", "no message")]
    public async Task A_bad_trace_is_refused_before_anything_is_sent(string line, string expected)
    {
        var trace = _folder.Write("trace", line);
        _folder.Write("tokens", """[{"handle":"a.b","token":"t"}]""");
        var refused = await CommandLine.RunLoadTestAsync(
            _folder.Path, "replay", "--trace", trace, "--tokens", _folder["tokens"], "--url", "http://127.0.0.1:1");
        Assert.Equal(2, refused.Code);
        Assert.Contains(expected, refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_another_server_are_refused()
    {
        await using var silo = await StartWithPeopleAsync();
        var tokens = JsonSerializer.Serialize(new[] { new { handle = "a.b", token = new string('x', 43) } });
        await File.WriteAllTextAsync(_folder["data/import-tokens.json"], tokens);
        var refused = await ReplayAsync(silo, _folder.Write("trace", "0 1 0"));
        Assert.Equal(2, refused.Code);
        Assert.Contains("tokens", refused.Errors, StringComparison.Ordinal);
    }

    private async Task<SiloProcess> StartWithPeopleAsync()
    {
        var edges = _folder.Write("edges", "0 1");
        var units = _folder.Write("units", "0 0", "1 0", "2 0");
        var imported = await CommandLine.RunAsync(
            _folder.Path, "import", "org", "--edges", edges, "--units", units, "--data", _folder["data"]);
        Assert.Equal(0, imported.Code);
        return await SiloProcess.StartInAsync(_folder["data"]);
    }

    private Task<ProcessOutcome> ReplayAsync(SiloProcess silo, string trace, params string[] more) =>
        CommandLine.RunLoadTestAsync(
            _folder.Path,
            ["replay", "--trace", trace, "--url", silo.Address.ToString(), "--speed", "1000000", .. more]);
}
