using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.WebFront;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>
/// Frames as they travel, in <c>vectors.json</c> with what they say in SignalR's own JSON. What clients send was written
/// by the npm package; what servers send, by ours, and the browser application's tests read it with that package.
/// </summary>
public sealed class VectorTests
{
    private static readonly MessagePackProtocol Pack = new();

    private static readonly JsonHubProtocol Json = new(
        Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = Wire.Options }));

    private static readonly JsonElement Vectors = JsonElement.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "MessagePack", "vectors.json")));

    public static TheoryData<string> FromClient => Names("fromClient");

    public static TheoryData<string> FromServer => Names("fromServer");

    [Theory]
    [MemberData(nameof(FromClient))]
    public void What_the_npm_package_writes_is_read(string name)
    {
        var (frame, json) = Find("fromClient", name);
        var message = Assert.Single(Packed.Parse(frame));
        Assert.True(JsonElement.DeepEquals(Plain(Read(json)), Plain(message)), $"{Plain(message)}");
    }

    [Theory]
    [MemberData(nameof(FromServer))]
    public void What_is_written_is_as_recorded(string name)
    {
        var (frame, json) = Find("fromServer", name);
        var written = Convert.ToHexStringLower(Pack.GetMessageBytes(Read(json)).Span);
        Assert.True(written == Convert.ToHexStringLower(frame), $"Written is {written}");
    }

    private static HubMessage Read(JsonElement message)
    {
        var input = new ReadOnlySequence<byte>([.. JsonSerializer.SerializeToUtf8Bytes(message), 0x1E]);
        Assert.True(Json.TryParseMessage(ref input, new FakeBinder(), out var read));
        return read;
    }

    private static JsonElement Plain(HubMessage message) => JsonElement.Parse(Json.GetMessageBytes(message).Span[..^1]);

    private static (byte[] Frame, JsonElement Message) Find(string list, string name)
    {
        var found = Vectors.GetProperty(list).EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        return (Convert.FromHexString(found.GetProperty("frame").GetString()!), found.GetProperty("message"));
    }

    private static TheoryData<string> Names(string list) =>
        [.. Vectors.GetProperty(list).EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];
}
