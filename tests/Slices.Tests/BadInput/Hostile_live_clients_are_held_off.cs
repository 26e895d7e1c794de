using System.Net.WebSockets;
using System.Text;
using MyDeclic.Rig.Realtime;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 23 to 43: what a client of the hub may do wrong. Everybody breaks the rules for themselves alone.</summary>
public sealed class Hostile_live_clients_are_held_off(OneServer server) : HostileTests(server)
{
    private static readonly byte[] RecordEnd = [0x1E];

    [Theory] // Rows 23 and 33
    [InlineData(true, "https://evil.example", 403)]
    [InlineData(true, "null", 403)]
    [InlineData(true, "http://127.0.0.1.evil.example", 403)]
    [InlineData(false, null, 401)]
    [InlineData(true, null, 101)]
    public async Task A_foreign_page_or_nobody_does_not_get_in(bool isMember, string? origin, int status)
    {
        using var ana = await Server.JoinAsync();
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        var headers = origin is null ? [] : new[] { ("Origin", origin) };
        Assert.Equal(status, await connection.UpgradeAsync(isMember ? ana.Token : null, headers));
    }

    [Theory] // Row 33
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Basic YTpi")]
    public async Task A_made_up_token_does_not_get_in(string authorization)
    {
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        Assert.Equal(401, await connection.UpgradeAsync(null, ("Authorization", authorization)));
    }

    [Theory] // Row 28
    [InlineData("Sec-WebSocket-Key", "short")]
    [InlineData("Sec-WebSocket-Version", "8")]
    public async Task A_wrong_upgrade_is_refused(string header, string value)
    {
        var ana = await Server.JoinAsync();
        await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
        Assert.Equal(400, await connection.UpgradeAsync(ana.Token, (header, value)));
    }

    [Theory] // Row 26
    [InlineData("POST", "live", 400)]
    [InlineData("POST", "live?id=unknown", 404)]
    [InlineData("GET", "live?id=unknown", 404)]
    [InlineData("DELETE", "live?id=unknown", 404)]
    public async Task A_connection_id_that_is_none_finds_nothing(string method, string path, int status)
    {
        var ana = await Server.JoinAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Server.Silo.Address, path));
        using var answer = await ana.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact] // Row 24
    public async Task Who_does_not_shake_hands_is_closed()
    {
        var ana = await Server.JoinAsync();
        await using var silent = await HubClient.OpenAsync(Server.Silo.Hub, ana.Token);
        await silent.Closed;
    }

    [Theory] // Row 25
    [InlineData("hello")]
    [InlineData("""{"protocol":"xml","version":1}""")]
    [InlineData("""{"protocol":"json","version":99}""")]
    [InlineData("{}")]
    public async Task A_handshake_that_is_none_is_refused_and_closed(string record)
    {
        var ana = await Server.JoinAsync();
        await using var hub = await HubClient.OpenAsync(Server.Silo.Hub, ana.Token);

        await hub.SendTextAsync(record);

        await hub.Closed;
        if (hub.Others.TryRead(out var answer)) Assert.True(answer.TryGetProperty("error", out _), answer.ToString());
    }

    [Fact] // Row 25
    public async Task An_endless_handshake_is_closed()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await HubClient.OpenAsync(Server.Silo.Hub, ana.Token);
        await SendRawAsync(hub, new byte[70_000]);
        await hub.Closed;
    }

    [Fact] // Row 29
    public async Task Unknown_methods_are_errors_and_many_of_them_the_end()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();

        for (var n = 0; n < 10; n++) await RefusedAsync(hub, "Delete", "home");
        await hub.WatchAsync("home");
        await SendRawAsync(hub, Call("""{"type":1,"target":"Delete","arguments":[]}"""));

        await hub.Closed;
    }

    [Fact] // Row 31
    public async Task Unknown_methods_that_want_no_answer_count_as_well()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        for (var n = 0; n < 11; n++) await SendRawAsync(hub, Call("""{"type":1,"target":"Delete","arguments":[]}"""));
        await hub.Closed;
    }

    [Fact] // Rows 30 and 32
    public async Task Arguments_that_do_not_fit_are_errors_that_tell_nothing()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();

        foreach (var arguments in new object?[][] { [], ["home"], [1, 2], ["home", null, null], [new { a = 1 }, null] })
        {
            var refused = await Assert.ThrowsAsync<HubRefusedException>(() => hub.InvokeAsync("Watch", arguments));
            Assert.DoesNotContain(" at ", refused.Code);
            Assert.DoesNotContain("System.", refused.Code);
        }

        await hub.WatchAsync("home");
    }

    [Theory] // Rows 38 and 41
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\0b")]
    [InlineData("nothing")]
    [InlineData("home:1")]
    [InlineData("session:5")]
    [InlineData("animators:5")]
    [InlineData("HOME")]
    [InlineData("user:")]
    [InlineData(null)]
    public async Task What_no_topic_is_written_like_is_refused(string? topic)
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        Assert.Equal("invalid_topic", await RefusedAsync(hub, "Watch", topic, null));
        await hub.WatchAsync("home");
    }

    [Theory] // Row 41
    [InlineData("user:no-such-person")]
    [InlineData("user:1@open")]
    [InlineData("user:5@42")]
    [InlineData("community:no-such-thing")]
    [InlineData("community:99999999999999999999")]
    [InlineData("post:1")]
    [InlineData("post:-1")]
    [InlineData("post:99999999999999999999")]
    [InlineData("tag:a@open")]
    [InlineData("tag:a@42")]
    [InlineData("tag:\ufffe")]
    [InlineData("user:\ufffe")]
    public async Task A_topic_of_what_is_not_there_or_not_ones_own_is_not_found(string topic)
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        Assert.Equal("not_found", await RefusedAsync(hub, "Watch", topic, null));
    }

    [Fact] // Row 38
    public async Task Half_a_surrogate_pair_is_an_error_of_its_call_alone()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();

        await SendRawAsync(hub, Call("""{"type":1,"invocationId":"s","target":"Watch","arguments":["tag:\ud800",null]}"""));

        Assert.True((await hub.NextOtherAsync()).TryGetProperty("error", out _));
        await hub.WatchAsync("home");
    }

    [Theory] // Row 34
    [InlineData("{")]
    [InlineData("""{"target":"Watch"}""")]
    [InlineData("[]")]
    [InlineData("70 deep")]
    [InlineData("10,000 deep")]
    public async Task A_message_that_is_none_closes_the_connection(string record)
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        if (record.EndsWith("deep", StringComparison.Ordinal))
        {
            var depth = record == "70 deep" ? 70 : 10_000;
            var nested = new string('[', depth) + new string(']', depth);
            record = $$"""{"type":1,"invocationId":"d","target":"Watch","arguments":[{{nested}},null]}""";
        }

        await hub.SendTextAsync(record);

        // Arguments nested deeply are that call's error; everything else ends the connection.
        if (record.Contains("invocationId", StringComparison.Ordinal) && await AnsweredAsync(hub)) return;
        Assert.NotNull((await hub.Closed).Error);
    }

    [Fact] // Row 34
    public async Task Who_breaks_the_protocol_again_and_again_is_kept_out_for_a_while()
    {
        var ana = await Server.JoinAsync();
        for (var n = 0; n < 5; n++)
        {
            await using var hub = await ana.ConnectAsync();
            await hub.SendTextAsync("{");
            await hub.Closed;
        }

        int? status = 101;
        for (var n = 0; n < 3 && status == 101; n++)
        {
            // The close is seen by the client a moment before the server counts it.
            await using var connection = await RawConnection.OpenAsync(Server.Silo.Address);
            status = await connection.UpgradeAsync(ana.Token);
        }

        Assert.Equal(429, status);
        Assert.Equal("200", (await ana.SendAsync("GET", "me")).Verdict);
    }

    [Theory] // Row 35
    [InlineData("""{"type":99}""")]
    [InlineData("""{"type":2,"invocationId":"x","item":1}""")]
    [InlineData("""{"type":3,"invocationId":"x","result":1}""")]
    [InlineData("""{"type":8,"sequenceId":1}""")]
    [InlineData("""{"type":9,"sequenceId":999}""")]
    [InlineData("""{"type":5,"invocationId":"x"}""")]
    public async Task Stray_messages_are_ignored(string record)
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        await hub.SendTextAsync(record);
        await hub.WatchAsync("home");
    }

    [Fact] // Row 36
    public async Task A_message_of_33_kilobytes_closes_the_connection()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        await hub.SendTextAsync($$"""{"type":1,"target":"Watch","arguments":["{{new string('a', 33 * 1024)}}",null]}""");
        Assert.NotNull((await hub.Closed).Error);
    }

    [Fact] // Row 37
    public async Task Text_that_is_not_UTF_8_closes_the_connection()
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        await SendRawAsync(hub, [0x7B, 0xFF, 0xFE, 0x7D, 0x1E]);
        await hub.Closed;
    }

    [Theory] // Row 40
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":1,"target":"Unwatch","arguments":["home"]}""")]
    public async Task A_flood_ends_its_connection_and_hurts_nobody_else(string record)
    {
        var (ana, bob) = (await Server.JoinAsync(), await Server.JoinAsync());
        await using var flood = await ana.ConnectAsync();
        await using var quiet = await bob.ConnectAsync();
        await quiet.WatchAsync("home");

        await SendRawAsync(flood, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(record + "\u001e", 1_000))));

        await flood.Closed;
        var post = await bob.PublishAsync("Still here");
        Assert.Equal(post, (await quiet.NextAsync()).Text("subject"));
    }

    [Fact] // Rows 40 and 41
    public async Task Watching_too_fast_is_refused_on_all_ones_connections()
    {
        var ana = await Server.JoinAsync();
        await using var one = await ana.ConnectAsync();
        await using var two = await ana.ConnectAsync();
        for (var n = 0; n < 30; n++) await one.WatchAsync($"tag:t{n}");

        Assert.Equal("rate_limited", await RefusedAsync(one, "Watch", "tag:more", null));
        Assert.Equal("rate_limited", await RefusedAsync(two, "Watch", "tag:more", null));
    }

    [Theory] // Row 43
    [InlineData("{epoch}.-5")]
    [InlineData("{epoch}.9223372036854775807")]
    [InlineData("{epoch}.99999999999999999999")]
    [InlineData("{epoch}.")]
    [InlineData("other.{id}")]
    [InlineData(".{id}")]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task A_position_that_was_never_given_is_answered_with_a_gap(string position)
    {
        var ana = await Server.JoinAsync();
        await using var hub = await ana.ConnectAsync();
        var here = (await hub.WatchAsync("me")).Split('.');
        position = position.Replace("{epoch}", here[0], StringComparison.Ordinal)
            .Replace("{id}", here[1], StringComparison.Ordinal);

        await hub.WatchAsync("home", position);

        var gap = await hub.NextAsync();
        Assert.Equal(("gap", "home", "forged"), (gap.Target, gap.Text("topic"), gap.Text("reason")));
        var post = await ana.PublishAsync("After the gap");
        Assert.Equal(post, (await hub.NextAsync()).Text("subject"));
    }

    private static byte[] Call(string record) => [.. Encoding.UTF8.GetBytes(record), .. RecordEnd];

    private static async Task<string> RefusedAsync(HubClient hub, string method, params object?[] arguments) =>
        (await Assert.ThrowsAsync<HubRefusedException>(() => hub.InvokeAsync(method, arguments))).Code;

    private static async Task<bool> AnsweredAsync(HubClient hub)
    {
        try
        {
            return (await hub.NextOtherAsync()).TryGetProperty("error", out _);
        }
        catch (System.Threading.Channels.ChannelClosedException)
        {
            return false;
        }
    }

    // The server may have closed before everything was sent.
    private static async Task SendRawAsync(HubClient hub, byte[] bytes)
    {
        try
        {
            await hub.SendAsync(bytes);
        }
        catch (WebSocketException)
        {
            // Seen by who waits for the close.
        }
    }
}
