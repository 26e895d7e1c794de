using System.Net.WebSockets;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Rig.Realtime;
using MyDeclic.WebFront.Realtime;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>
/// MessagePack as it is not meant to be, over a real socket. After each test somebody else is still served. No time
/// passes here unless a test says so: what is cut is cut for what it said.
/// </summary>
public sealed class HostileFramesTests : IAsyncLifetime
{
    private LiveServer _server = null!;
    private HubClient _bystander = null!;

    public static TheoryData<string, byte[]> NoMessages => RefusalTests.NoMessages;

    public static TheoryData<string, byte[]> OtherFormats => new()
    {
        { "a block of LZ4", [0xC7, 4, 99, 0xD2, 0, 0, 0] },
        { "blocks of LZ4 in a list", [0x92, 0xD4, 98, 1, 0xC4, 1, 0] },
        { "a type's name", [0xC7, 7, 100, 0xA6, .. "System"u8] },
        { "a time", [0xD6, 0xFF, 0, 0, 0, 0] },
        { "a call with a time", [0x95, 1, 0x80, 0xC0, 0xA5, .. "Watch"u8, 0x92, 0xD6, 0xFF, 0, 0, 0, 0, 0xC0] },
        { "a call with a typeless value", [0x95, 1, 0x80, 0xC0, 0xA5, .. "Watch"u8, 0x92, 0xC7, 1, 100, 0xA0, 0xC0] },
        { "a call with bytes", [0x95, 1, 0x80, 0xC0, 0xA5, .. "Watch"u8, 0x92, 0xC4, 2, 0x6D, 0x65, 0xC0] },
    };

    public async Task InitializeAsync()
    {
        _server = await LiveServer.StartAsync();
        _bystander = await _server.ConnectAsync(user: 9, HubWire.MessagePack);
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
    [MemberData(nameof(NoMessages))]
    public async Task What_is_no_message_ends_the_connection(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        await using var client = await ConnectAsync();
        await client.SendAsync(bytes);
        await AssertCutAsync(client);
    }

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public async Task What_other_writers_of_MessagePack_make_ends_the_connection(string what, byte[] message)
    {
        Assert.NotEmpty(what);
        await using var client = await ConnectAsync();
        await client.SendAsync(Packed.Frame(message));
        await AssertCutAsync(client);
    }

    [Fact]
    public async Task Thousands_of_keys_are_an_argument_that_does_not_fit()
    {
        var keys = string.Join(',', Enumerable.Range(0, 4_000).Select(i => $"\"{i}\":1"));
        await using var client = await ConnectAsync();
        await client.SendAsync(Packed.Frame($$"""[1,{},"x","Unwatch",[{{{keys}}}]]"""));
        Assert.Equal(3, (await client.NextOtherAsync()).GetProperty("type").GetInt32());
        await client.WatchAsync("me");
    }

    [Theory]
    [InlineData("""[1,{},"x","Watch",[]]""")]
    [InlineData("""[1,{},"x","Watch",["me",null,"more"]]""")]
    [InlineData("""[1,{},"x","Watch",[{},[]]]""")]
    [InlineData("""[1,{},"x","Watch",[7,null]]""")]
    [InlineData("""[1,{},"x","DropTable",["users"]]""")]
    [InlineData("""[1,{},"x","Unwatch",["me"],["stream"]]""")]
    [InlineData("""[4,{},"x","Watch",["me",null]]""")]
    public async Task A_call_that_does_not_fit_is_an_answer_without_detail(string call)
    {
        await using var client = await ConnectAsync();
        await client.SendAsync(Packed.Frame(call));
        var answer = await client.NextOtherAsync();
        Assert.Equal(3, answer.GetProperty("type").GetInt32());
        Assert.DoesNotContain(" at ", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        await client.WatchAsync("me");
    }

    [Fact]
    public async Task A_failure_inside_is_a_code_without_its_text()
    {
        _server.Access.BeforeAnswer = () => throw new InvalidOperationException("the secret is 42");
        await using var client = await ConnectAsync();
        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => client.WatchAsync("me"));
        Assert.Equal("unavailable", refused.Code);
    }

    [Fact]
    public async Task Messages_in_one_frame_are_each_answered()
    {
        await using var client = await ConnectAsync();
        await client.SendAsync([.. Unwatch("a"), .. Packed.Frame("[6]"), .. Unwatch("b"), .. Unwatch("c")]);
        Assert.Equal(["a", "b", "c"], (await AnswersAsync(client, 3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_message_over_many_frames_is_answered()
    {
        await using var client = await ConnectAsync();
        var bytes = Unwatch("a");
        foreach (var one in bytes) await client.SendAsync([one]);
        await client.SendAsync(bytes[..3], isEnd: false);
        await client.SendAsync([.. bytes[3..], .. bytes[..1]]);
        await client.SendAsync(bytes[1..]);
        Assert.Equal(["a", "a", "a"], await AnswersAsync(client, 3));
    }

    [Fact]
    public async Task The_handshake_and_the_first_message_may_come_together()
    {
        await using var client = await HubClient.OpenAsync(_server.Hub, LiveServer.Token(1), wire: HubWire.MessagePack);
        await client.SendAsync([.. """{"protocol":"messagepack","version":1}"""u8, 0x1E, .. Unwatch("a")]);
        await client.NextOtherAsync();
        Assert.Equal(["a"], await AnswersAsync(client, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(99)]
    public async Task Another_version_is_refused(int version)
    {
        await using var client = await HubClient.OpenAsync(_server.Hub, LiveServer.Token(1), wire: HubWire.MessagePack);
        await client.SendTextAsync($$"""{"protocol":"messagepack","version":{{version}}}""");
        Assert.True((await client.NextOtherAsync()).TryGetProperty("error", out _));
        await client.Closed;
    }

    [Fact]
    public async Task A_message_as_long_as_allowed_is_read()
    {
        await using var client = await ConnectAsync();
        const int Around = 20;
        var word = new string('x', (int)LiveLimits.ReceiveBytesMax - Around - 10);
        await client.SendAsync(Packed.Frame($$"""[1,{},"x","Unwatch",["{{word}}"]]"""));
        Assert.Contains("invalid_topic", (await client.NextOtherAsync()).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_arrives_byte_by_byte_is_cut()
    {
        await using var client = await ConnectAsync();
        var isCut = client.Closed;
        await client.SendAsync([100]);
        while (!isCut.IsCompleted)
        {
            if (!await TrySendAsync(client, [0xC0])) break;
            _server.Time.Advance(LiveLimits.MessageDeadline / 4);
            await _bystander.InvokeAsync("Unwatch", "tag:b");
        }

        await isCut;
    }

    [Theory]
    [InlineData("[99]")]
    [InlineData("""[2,{},"1",7]""")]
    [InlineData("""[3,{},"1",3,7]""")]
    [InlineData("""[5,{},"1"]""")]
    [InlineData("[8,9223372036854775807]")]
    [InlineData("[9,-5]")]
    public async Task Stray_messages_are_ignored_and_then_too_many(string stray)
    {
        await using var client = await ConnectAsync();
        await client.SendAsync(Packed.Frame(stray));
        await client.WatchAsync("me");
        for (var i = 0; i <= LiveLimits.MessagesMax; i++)
        {
            if (!await TrySendAsync(client, Packed.Frame(stray))) break;
        }

        await client.Closed;
    }

    [Fact]
    public async Task A_flood_of_pings_in_one_frame_is_cut()
    {
        await using var client = await ConnectAsync();
        await client.SendAsync([.. Enumerable.Repeat(Packed.Frame("[6]"), LiveLimits.MessagesMax + 1).SelectMany(ping => ping)]);
        await client.Closed;
    }

    [Fact]
    public async Task Who_keeps_sending_broken_messages_is_kept_out_for_a_while()
    {
        for (var i = 0; i < LiveLimits.ProtocolErrorsMax; i++)
        {
            await using var client = await ConnectAsync();
            await client.SendAsync([3, 0xC1, 0xC1, 0xC1]);
            await client.Closed;
        }

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync());
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    private Task<HubClient> ConnectAsync() => _server.ConnectAsync(user: 1, HubWire.MessagePack);

    private static async Task AssertCutAsync(HubClient client)
    {
        var close = await client.Closed;
        Assert.Equal("Connection closed with an error.", close.Error);
    }

    private static byte[] Unwatch(string id) => Packed.Frame($$"""[1,{},"{{id}}","Unwatch",["me"]]""");

    private static async Task<string[]> AnswersAsync(HubClient client, int count)
    {
        var ids = new string[count];
        for (var i = 0; i < count; i++) ids[i] = (await client.NextOtherAsync()).GetProperty("invocationId").GetString()!;
        return ids;
    }

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
