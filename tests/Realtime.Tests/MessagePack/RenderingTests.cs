using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using MyDeclic.Presence;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.Realtime.Tests.Support;
using MyDeclic.Users;
using MyDeclic.WebFront;
using MyDeclic.WebFront.Presence;
using MyDeclic.WebFront.Realtime;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>In both protocols a client reads the same, to the letter.</summary>
public sealed class RenderingTests
{
    private static readonly MessagePackProtocol Pack = new();

    private static readonly JsonHubProtocol Json = new(
        Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = Wire.Options }));

    public static TheoryData<string> Types => [.. Samples.Events.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void An_event_is_the_same(string type)
    {
        var live = new LiveEvent(
            7, "epoch.7", type, 9_007_199_254_740_993, new(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(-3)),
            new AuthorView("alice", "Alice"), [], Samples.Events[type], null);
        AssertSame(new EventEncoder().Encode(live)!.For("home"));
    }

    [Fact]
    public void A_mark_and_a_gap_are_the_same()
    {
        AssertSame(EventEncoder.Mark(new("epoch", 7)));
        AssertSame(EventEncoder.Gap("tag:é", GapReason.Overflow, new("epoch", long.MaxValue)));
    }

    [Fact]
    public void Every_event_type_that_clients_are_told_has_a_sample()
    {
        string[] serverOnly = [EventTypes.SessionRevoked, EventTypes.UserStanding, EventTypes.IdeaInvited];
        var types = typeof(EventTypes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(types.Except(serverOnly).Except(Samples.Events.Keys));

        var kinds = typeof(EventData).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EventData)));
        Assert.Empty(kinds.Except(Samples.Events.Values.Select(data => data.GetType())));
    }

    [Fact]
    public void What_the_methods_answer_can_be_written()
    {
        var results = typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsVirtual)
            .Select(method => method.ReturnType)
            .Where(type => type.IsGenericType)
            .Select(type => type.GenericTypeArguments.Single());
        Assert.Equal([typeof(WatchAnswer), typeof(PresenceNotice)], results);
        Assert.Equal(
            """[3,{},"1",3,{"topic":"é","position":"e.1"}]""",
            Packed.Unframe(Pack.GetMessageBytes(CompletionMessage.WithResult("1", new WatchAnswer("é", "e.1")))));
        Assert.Equal(
            """[3,{},"1",3,{"people":[{"handle":"ana","state":"away"}]}]""",
            Packed.Unframe(Pack.GetMessageBytes(CompletionMessage.WithResult(
                "1", new PresenceNotice([new PersonPresence("ana", PresenceState.Away)])))));
    }

    [Fact]
    public void An_event_is_encoded_once_however_many_are_told()
    {
        var live = new LiveEvent(
            7, "epoch.7", EventTypes.PostDeleted, 1, default, new AuthorView("alice", "Alice"), [], new PostDeletedData(), null);
        var encoder = new EventEncoder();
        var first = encoder.Encode(live)!.For("home").Message.GetSerializedMessage(Pack);
        var second = encoder.Encode(live)!.For("home").Message.GetSerializedMessage(new MessagePackProtocol());
        Assert.True(first.Equals(second), "Other bytes, not the same again.");
    }

    [Fact]
    public void An_event_that_is_rendered_anew_for_a_replay_is_encoded_anew_only_if_it_shows_something_else()
    {
        var post = Samples.Post("as it was");
        var live = new LiveEvent(
            7, "epoch.7", EventTypes.PostCreated, 1, default, new AuthorView("alice", "Alice"), [], new PostEventData(post), null);
        var encoder = new EventEncoder();
        var first = encoder.Encode(live);
        Assert.Same(first, encoder.Encode(live with { Data = new PostEventData(post) }));
        var edited = encoder.Encode(live with { Data = new PostEventData(post with { Text = "edited" }) });
        Assert.NotSame(first, edited);
        Assert.NotSame(first, encoder.Encode(live));
        Assert.NotSame(edited, encoder.Encode(live with { Position = "other.7" }));
    }

    private static void AssertSame(LiveMessage message)
    {
        var json = JsonElement.Parse(message.Message.GetSerializedMessage(Json).Span[..^1]);
        var pack = JsonElement.Parse(
            Encoding.UTF8.GetBytes(Packed.Unframe(message.Message.GetSerializedMessage(Pack))));
        Assert.Equal(json.GetProperty("target").GetString(), pack[3].GetString());
        Assert.Equal(json.GetProperty("arguments").GetRawText(), pack[4].GetRawText());
    }
}
