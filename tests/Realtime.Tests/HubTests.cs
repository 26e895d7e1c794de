using System.Net;
using System.Net.WebSockets;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Rig.Realtime;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>The hub over a real socket, used as it is meant to be: in each protocol the same.</summary>
public abstract class HubTests(HubWire wire) : IAsyncLifetime
{
    private LiveServer _server = null!;

    public async Task InitializeAsync() => _server = await LiveServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_event_looks_on_the_wire_as_the_contract_says()
    {
        await using var client = await ConnectAsync();
        await client.WatchAsync("home");
        _server.Happen("home", new PostEventData(Samples.Post("Bonjour é <b>")));
        var live = await client.NextAsync();
        Assert.Equal("event", live.Target);
        Assert.Equal(
            """
            {"position":"epoch.1","type":"post.deleted","topic":"home","subject":"1001","at":"1970-01-01T00:00:00.000Z",
            "actor":{"handle":"alice","name":"Alice"},"data":{"post":{"id":"9007199254740993",
            "author":{"handle":"alice","name":"Alice"},"text":"Bonjour é <b>","html":"Bonjour é <b>",
            "kind":"best-practice","createdAt":"1970-01-01T00:00:00.000Z","tags":["tips"],"mentions":[],
            "reactions":{"like":2},"commentCount":3,"version":4,"attachments":[{"id":"9007199254740995","kind":"video",
            "width":1280,"height":720,"alt":"日本","milliseconds":70000}]}}}
            """.ReplaceLineEndings(""),
            live.Body.GetRawText());
    }

    [Fact]
    public async Task Watching_answers_the_topic_and_the_position_it_is_complete_from()
    {
        _server.Happen("tag:a");
        await using var client = await ConnectAsync();
        Assert.Equal("""{"topic":"tag:a","position":"epoch.1"}""",
            (await client.InvokeAsync("Watch", "tag:a", null)).GetRawText());
        Assert.Equal("epoch.0", await client.WatchAsync("tag:a", "epoch.0"));
        Assert.Equal("epoch.1", (await client.NextAsync()).Text("position"));
    }

    [Fact]
    public async Task Unwatching_stops_what_is_sent()
    {
        await using var client = await ConnectAsync();
        await client.WatchAsync("tag:a");
        await client.WatchAsync("tag:b");
        await client.InvokeAsync("Unwatch", "tag:a");
        _server.Happen("tag:a");
        _server.Happen("tag:b");
        Assert.Equal("tag:b", (await client.NextAsync()).Text("topic"));
    }

    [Fact]
    public async Task Who_is_nobody_is_refused_before_the_upgrade()
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => HubClient.ConnectAsync(_server.Hub, null, wire));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<WebSocketException>(() => HubClient.ConnectAsync(_server.Hub, "unknown", wire));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_query_opens_the_hub()
    {
        await using var client = await HubClient.ConnectAsync(
            new(_server.Hub, $"/live?access_token={LiveServer.Token(1)}"), null, wire);
        await client.WatchAsync("me");
    }

    [Fact]
    public async Task What_may_not_be_seen_and_what_does_not_exist_are_refused_alike()
    {
        _server.Access.Rule = (_, _) => null;
        await using var client = await ConnectAsync();
        var hidden = await Assert.ThrowsAsync<HubRefusedException>(() => client.WatchAsync("community:hidden"));
        Assert.Equal("not_found", hidden.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tag:a b")]
    [InlineData("tag:\u0000")]
    [InlineData("tag:\u202ea\n")]
    public async Task A_word_that_no_topic_can_be_is_refused(string word)
    {
        await using var client = await ConnectAsync();
        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => client.WatchAsync(word));
        Assert.Equal("invalid_topic", refused.Code);
    }

    [Theory]
    [InlineData("epoch.-1")]
    [InlineData("epoch.999999")]
    [InlineData("epoch.9223372036854775808")]
    [InlineData("other.0")]
    public async Task A_made_up_position_is_a_gap(string position)
    {
        await using var client = await ConnectAsync();
        await client.WatchAsync("tag:a", position);
        var gap = await client.NextAsync();
        Assert.Equal("gap", gap.Target);
        Assert.Equal("""{"topic":"tag:a","reason":"forged","position":"epoch.0"}""", gap.Body.GetRawText());
    }

    [Fact]
    public async Task A_mark_comes_by_itself()
    {
        await using var client = await ConnectAsync();
        await client.WatchAsync("tag:a");
        _server.Happen("tag:other");
        _server.Time.Advance(LiveLimits.MarkPeriod);
        var mark = await client.NextAsync();
        Assert.Equal(("mark", """{"position":"epoch.1"}"""), (mark.Target, mark.Body.GetRawText()));
    }

    [Fact]
    public async Task The_end_of_a_session_cuts_its_sockets()
    {
        await using var client = await ConnectAsync(user: 1);
        await using var other = await ConnectAsync(user: 2);
        await other.WatchAsync("tag:a");
        _server.Log.Append([], Changes.Session(10, userId: 1));
        _server.Deliver();
        await client.Closed;
        _server.Happen("tag:a");
        Assert.Equal("event", (await other.NextAsync()).Target);
    }

    [Fact]
    public async Task A_session_that_ends_between_the_upgrade_and_the_handshake_is_refused()
    {
        await using var client = await OpenAsync();
        await _server.Session(1).EndAsync();
        await client.ShakeHandsAsync();
        Assert.Contains("unauthenticated", (await client.Closed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_connection_of_a_member_is_told_why_it_is_closed()
    {
        var held = new List<HubClient>();
        for (var i = 0; i < LiveLimits.ConnectionsPerMemberMax; i++)
        {
            held.Add(await ConnectAsync());
            await held[^1].WatchAsync("me");
        }

        await using var more = await ConnectAsync();
        Assert.Contains("too_many", (await more.Closed).Error, StringComparison.Ordinal);
        foreach (var client in held) await client.DisposeAsync();
    }

    [Fact]
    public async Task The_server_says_whether_its_stream_is_current()
    {
        using var http = new HttpClient { BaseAddress = _server.Root };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        _server.Log.OnSubscribe = _ => throw new TimeoutException();
        _server.Time.Advance(LiveLimits.LeaseCurrent);
        var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("live", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HubClient> ConnectAsync(int user = 1) => _server.ConnectAsync(user, wire);

    private Task<HubClient> OpenAsync() => HubClient.OpenAsync(_server.Hub, LiveServer.Token(1), wire: wire);
}
