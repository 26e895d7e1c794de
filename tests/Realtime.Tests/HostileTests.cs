using System.Net.WebSockets;
using System.Text;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Rig.Realtime;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests;

/// <summary>The hub used as it is not meant to be. After each test somebody else is still served.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    private LiveServer _server = null!;
    private HubClient _bystander = null!;

    public async Task InitializeAsync()
    {
        _server = await LiveServer.StartAsync();
        _bystander = await _server.ConnectAsync(user: 9);
        await _bystander.WatchAsync("tag:calm");
    }

    public async Task DisposeAsync()
    {
        _server.Happen("tag:calm");
        Assert.Equal("event", (await _bystander.NextAsync()).Target);
        await _bystander.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("<handshake/>")]
    [InlineData("""{"protocol":"xml","version":1}""")]
    [InlineData("""{"protocol":"json","version":99}""")]
    [InlineData("{")]
    public async Task A_handshake_that_is_none_is_refused(string handshake)
    {
        await using var client = await HubClient.OpenAsync(_server.Hub, LiveServer.Token(1));
        await client.SendTextAsync(handshake);
        await client.Closed;
        Assert.Equal(1, _server.Relay.ConnectionCount);
    }

    [Fact]
    public async Task A_handshake_without_end_is_cut()
    {
        await using var client = await HubClient.OpenAsync(_server.Hub, LiveServer.Token(1));
        await client.SendAsync(Encoding.UTF8.GetBytes(new string('x', 70_000)));
        await client.Closed;
    }

    [Fact]
    public async Task Who_does_not_shake_hands_is_cut_after_a_moment()
    {
        await using var client = await HubClient.OpenAsync(_server.Hub, LiveServer.Token(1));
        await client.Closed.WaitAsync(LiveLimits.HandshakeTimeout * 2);
    }

    [Fact]
    public async Task Unknown_methods_are_answered_and_then_too_many()
    {
        await using var client = await _server.ConnectAsync();
        for (var i = 0; i < LiveLimits.MisfitsMax; i++)
        {
            await Assert.ThrowsAsync<HubRefusedException>(() => client.InvokeAsync("DropTable", "users"));
        }

        await client.WatchAsync("me");
        await Assert.ThrowsAsync<HubRefusedException>(() => client.InvokeAsync("DropTable", "users"));
        await client.Closed;
    }

    [Fact]
    public async Task Unknown_methods_that_want_no_answer_are_counted_too()
    {
        await using var client = await _server.ConnectAsync();
        for (var i = 0; i <= LiveLimits.MisfitsMax; i++)
        {
            await client.SendTextAsync("""{"type":1,"target":"Nothing","arguments":[]}""");
        }

        await client.Closed;
    }

    [Theory]
    [InlineData("""{"type":1,"invocationId":"x","target":"Watch","arguments":[]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Watch","arguments":["me",null,"more"]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Watch","arguments":[{},[]]}""")]
    [InlineData("""{"type":1,"invocationId":"x","target":"Watch","arguments":["\ud800",null]}""")]
    [InlineData("""{"type":4,"invocationId":"x","target":"Watch","arguments":["me",null]}""")]
    public async Task Arguments_that_do_not_fit_are_an_answer_without_detail(string call)
    {
        await using var client = await _server.ConnectAsync();
        await client.SendTextAsync(call);
        var answer = await client.NextOtherAsync();
        Assert.Equal(3, answer.GetProperty("type").GetInt32());
        Assert.DoesNotContain(" at ", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        await client.WatchAsync("me");
    }

    [Fact]
    public async Task A_failure_inside_is_a_code_without_its_text()
    {
        _server.Access.BeforeAnswer = () => throw new InvalidOperationException("the secret is 42");
        await using var client = await _server.ConnectAsync();
        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => client.WatchAsync("me"));
        Assert.Equal("unavailable", refused.Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"1"}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":1,"target":7,"arguments":[]}""")]
    public async Task A_record_that_is_no_message_ends_the_connection(string record)
    {
        await using var client = await _server.ConnectAsync();
        await client.SendTextAsync(record);
        await client.Closed;
    }

    [Theory]
    [InlineData(70)]
    [InlineData(10_000)]
    public async Task A_message_nested_too_deeply_ends_the_connection(int depth)
    {
        await using var client = await _server.ConnectAsync();
        var nested = new string('[', depth) + new string(']', depth);
        await client.SendTextAsync($$"""{"type":1,"target":"Watch","arguments":[{{nested}}]}""");
        await client.Closed;
    }

    [Fact]
    public async Task A_message_larger_than_allowed_ends_the_connection()
    {
        await using var client = await _server.ConnectAsync();
        var word = new string('x', (int)LiveLimits.ReceiveBytesMax);
        await client.SendTextAsync($$"""{"type":1,"target":"Watch","arguments":["{{word}}",null]}""");
        Assert.Equal(WebSocketCloseStatus.NormalClosure, (await client.Closed).Status);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_ends_the_connection()
    {
        await using var client = await _server.ConnectAsync();
        await client.SendAsync([0x22, 0xC3, 0x28, 0x1E]);
        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, (await client.Closed).Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData((int)LiveLimits.ReceiveBytesMax + 100)]
    public async Task Who_keeps_sending_broken_messages_is_kept_out_for_a_while(int length)
    {
        for (var i = 0; i < LiveLimits.ProtocolErrorsMax; i++)
        {
            await using var client = await _server.ConnectAsync();
            await client.SendTextAsync(new string('{', length));
            await client.Closed;
        }

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => _server.ConnectAsync());
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        await using (await _server.ConnectAsync(user: 2))
        {
        }

        await PassAsync(LiveLimits.ProtocolErrorsWindow);
        await using var back = await _server.ConnectAsync();
        await back.WatchAsync("me");
    }

    [Theory]
    [InlineData("""{"type":99}""")]
    [InlineData("""{"type":2,"invocationId":"1","item":7}""")]
    [InlineData("""{"type":3,"invocationId":"1","result":7}""")]
    [InlineData("""{"type":5,"invocationId":"1"}""")]
    [InlineData("""{"type":8,"sequenceId":9223372036854775807}""")]
    [InlineData("""{"type":8,"sequenceId":-5}""")]
    public async Task Stray_messages_are_ignored_and_then_too_many(string stray)
    {
        await using var client = await _server.ConnectAsync();
        await client.SendTextAsync(stray);
        await client.WatchAsync("me");
        for (var i = 0; i <= LiveLimits.MessagesMax; i++)
        {
            if (!await TrySendAsync(client, stray)) break;
        }

        await client.Closed;
    }

    [Fact]
    public async Task A_flood_of_pings_is_cut()
    {
        await using var client = await _server.ConnectAsync();
        var pings = string.Concat(Enumerable.Repeat("{\"type\":6}\u001e", LiveLimits.MessagesMax));
        await client.SendTextAsync(pings + """{"type":6}""");
        await client.Closed;
    }

    [Fact]
    public async Task A_flood_of_commands_is_refused_and_then_cut()
    {
        await using var client = await _server.ConnectAsync();
        for (var i = 0; i < LiveLimits.CommandsMax; i++) await client.InvokeAsync("Unwatch", "me");
        for (var i = 0; i < LiveLimits.RefusedCommandsMax; i++)
        {
            var refused = await Assert.ThrowsAsync<HubRefusedException>(() => client.InvokeAsync("Unwatch", "me"));
            Assert.Equal("rate_limited", refused.Code);
        }

        await client.SendTextAsync("""{"type":1,"target":"Unwatch","arguments":["me"]}""");
        await client.Closed;
    }

    [Fact]
    public async Task Commands_are_counted_for_the_member_not_for_the_connection()
    {
        await using var one = await _server.ConnectAsync();
        await using var two = await _server.ConnectAsync();
        for (var i = 0; i < LiveLimits.CommandsMax; i++) await one.InvokeAsync("Unwatch", "me");
        await Assert.ThrowsAsync<HubRefusedException>(() => two.WatchAsync("me"));
        _server.Time.Advance(LiveLimits.CommandsWindow);
        await two.WatchAsync("me");
    }

    [Fact]
    public async Task A_message_that_arrives_byte_by_byte_is_cut()
    {
        await using var client = await _server.ConnectAsync();
        var isCut = client.Closed;
        while (!isCut.IsCompleted)
        {
            // Each byte is looked at as it comes; which of them is the first past the deadline does not matter.
            if (!await TrySendAsync(client, [(byte)' '])) break;
            _server.Time.Advance(LiveLimits.MessageDeadline / 4);
            await _bystander.InvokeAsync("Unwatch", "tag:b");
        }

        await isCut;
    }

    [Theory]
    [InlineData(new byte[] { 0xC1, 0x80, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x83, 0x80, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x89, 0xFE, 0, 126, 0, 0, 0, 0 })]
    public async Task A_frame_against_the_standard_ends_the_connection(byte[] frame)
    {
        const int ProtocolError = 1002;
        await using var raw = await RawSocket.OpenAsync(_server.Hub, LiveServer.Token(1));
        await raw.WriteTextAsync("{\"protocol\":\"json\",\"version\":1}\u001e");
        await raw.WriteAsync(frame);
        // What the server had not read yet when it closed makes the system cut the connection, close frame and all.
        Assert.True(await raw.ReadCloseAsync() is null or ProtocolError);
    }

    [Fact]
    public async Task A_frame_that_announces_more_than_there_is_waits_no_longer_than_silence_may()
    {
        await using var raw = await RawSocket.OpenAsync(_server.Hub, LiveServer.Token(1));
        await raw.WriteTextAsync("{\"protocol\":\"json\",\"version\":1}\u001e");
        await raw.WriteAsync(0x81, 0xFF, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var isCut = raw.ReadCloseAsync();
        await PassAsync(LiveLimits.ClientTimeout);
        await isCut;
        Assert.Equal(1, _server.Relay.ConnectionCount);
    }

    [Fact]
    public async Task Who_says_nothing_is_cut_even_without_ever_having_pinged()
    {
        await using var client = await _server.ConnectAsync();
        await PassAsync(LiveLimits.ClientTimeout);
        await client.Closed;
    }

    /// <summary>Lets time pass, in which the bystander keeps pinging.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed <= time; passed += LiveLimits.KeepAlive)
        {
            // The answer of a command, unlike a ping, says that the server has heard it.
            await _bystander.InvokeAsync("Unwatch", "tag:b");
            _server.Time.Advance(LiveLimits.KeepAlive);
        }
    }

    private static Task<bool> TrySendAsync(HubClient client, string record) =>
        TrySendAsync(client, [.. Encoding.UTF8.GetBytes(record), 0x1E]);

    private static async Task<bool> TrySendAsync(HubClient client, byte[] bytes)
    {
        try
        {
            await client.SendAsync(bytes);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
