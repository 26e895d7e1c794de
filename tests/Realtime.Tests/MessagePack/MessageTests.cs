using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.WebFront.Realtime;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>Every kind of message, as the public specification of the hub protocol says.</summary>
public sealed class MessageTests
{
    private static readonly MessagePackProtocol Protocol = new();

    public static TheoryData<string, HubMessage> Kinds => new()
    {
        { """[1,{},"7","Watch",["me",null],[]]""", new InvocationMessage("7", "Watch", ["me", null]) },
        { """[1,{},null,"Unwatch",["me"],["1"]]""", new InvocationMessage(null, "Unwatch", ["me"], ["1"]) },
        { """[1,{"a":"b"},null,"Unwatch",["é"],[]]""", Traced(new InvocationMessage("Unwatch", ["é"])) },
        { """[4,{},"7","Unwatch",["me"],["1","2"]]""", new StreamInvocationMessage("7", "Unwatch", ["me"], ["1", "2"]) },
        { """[2,{},"1",[7]]""", new StreamItemMessage("1", new[] { 7 }) },
        { """[3,{},"1",1,"not_found"]""", CompletionMessage.WithError("1", "not_found") },
        { """[3,{},"1",2]""", CompletionMessage.Empty("1") },
        { """[3,{},"1",3,{"topic":"me","position":"e.1"}]""",
            CompletionMessage.WithResult("1", new WatchAnswer("me", "e.1")) },
        { """[3,{},"1",3,null]""", CompletionMessage.WithResult("1", null) },
        { """[5,{},"7"]""", new CancelInvocationMessage("7") },
        { "[6]", PingMessage.Instance },
        { """[7,"gone",true]""", new CloseMessage("gone", allowReconnect: true) },
        { "[7,null,false]", new CloseMessage(null) },
        { "[8,9223372036854775807]", new AckMessage(long.MaxValue) },
        { "[9,-5]", new SequenceMessage(-5) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_written_as_specified_and_read_back_as_it_was(string json, HubMessage message)
    {
        var frame = Protocol.GetMessageBytes(message);
        Assert.Equal(json, Packed.Unframe(frame));

        var back = Assert.Single(Packed.Parse(frame.ToArray()));
        Assert.Equal(message.GetType(), back.GetType());
        Assert.Equal(frame.ToArray(), Protocol.GetMessageBytes(back).ToArray());
    }

    [Fact]
    public void Headers_are_kept()
    {
        var read = Packed.Parse(Packed.Frame("""[1,{"traceparent":"00-1","b":""},"7","Unwatch",["me"]]"""));
        Assert.Equal("00-1", Assert.IsType<InvocationMessage>(Assert.Single(read)).Headers!["traceparent"]);
    }

    [Fact]
    public void Fields_that_a_later_version_may_add_are_passed_over()
    {
        Assert.IsType<InvocationMessage>(Assert.Single(
            Packed.Parse(Packed.Frame("""[1,{},null,"Unwatch",["me"],[],{"new":[1]}]"""))));
        Assert.Same(PingMessage.Instance, Assert.Single(Packed.Parse(Packed.Frame("""[6,"new"]"""))));
    }

    [Fact]
    public void A_message_of_an_unknown_kind_is_passed_over()
    {
        byte[] frames = [.. Packed.Frame("[99,{}]"), .. Packed.Frame("[6]")];
        Assert.Same(PingMessage.Instance, Assert.Single(Packed.Parse(frames)));
    }

    [Fact]
    public void Arguments_become_what_the_method_takes()
    {
        var call = Assert.IsType<InvocationMessage>(Assert.Single(Packed.Parse(Packed.Frame(
            """
            [1,{},"7","Many",[7,"9007199254740993",1.5,null,["a"],{"like":2},{"text":"x","kind":"best-practice"},
            "2024-05-06T07:08:09.123Z",{"any":[true]}]]
            """))));
        Assert.Equal([7, 9_007_199_254_740_993, 1.5, null], call.Arguments[..4]);
        Assert.Equal(new WebFront.Posts.NewPost("x", Posts.PostKind.BestPractice, null, null), call.Arguments[6]);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, TimeSpan.Zero), call.Arguments[7]);
    }

    [Theory]
    [InlineData("""[1,{},"7","Unwatch",[]]""")]
    [InlineData("""[1,{},"7","Unwatch",["me","more"]]""")]
    [InlineData("""[1,{},"7","Unwatch",[{}]]""")]
    [InlineData("""[1,{},"7","Unwatch",[7]]""")]
    [InlineData("""[1,{},"7","Nothing",["me"]]""")]
    [InlineData("""[4,{},"7","Nothing",["me"]]""")]
    public void A_call_that_does_not_fit_is_one_that_can_be_answered(string json)
    {
        var failure = Assert.IsType<InvocationBindingFailureMessage>(Assert.Single(Packed.Parse(Packed.Frame(json))));
        Assert.Equal("7", failure.InvocationId);
    }

    [Fact]
    public void A_key_that_is_there_twice_does_not_fit()
    {
        var frame = Packed.Frame("""[1,{},"7","Many",[1,"1",1,true,[],{},{"text":"a","text":"b"},"2024-05-06T07:08:09Z",1]]""");
        Assert.IsType<InvocationBindingFailureMessage>(Assert.Single(Packed.Parse(frame)));
    }

    [Fact]
    public void A_number_that_JSON_has_not_does_not_fit()
    {
        var nan = Packed.Frame([0x95, 1, 0x80, 0xC0, 0xA5, .. "event"u8, 0x91, 0xCA, 0x7F, 0xC0, 0, 0]);
        Assert.IsType<InvocationBindingFailureMessage>(Assert.Single(Packed.Parse(nan)));
    }

    [Fact]
    public void An_item_or_result_that_nobody_waits_for_ends_nothing()
    {
        Assert.IsType<StreamBindingFailureMessage>(Assert.Single(Packed.Parse(Packed.Frame("""[2,{},"9",7]"""))));
        var result = Assert.IsType<CompletionMessage>(Assert.Single(Packed.Parse(Packed.Frame("""[3,{},"9",3,7]"""))));
        Assert.False(result.HasResult);
    }

    [Fact]
    public void Only_version_1_is_spoken()
    {
        Assert.Equal(("messagepack", 1), (Protocol.Name, Protocol.Version));
        Assert.True(Protocol.IsVersionSupported(1));
        Assert.False(Protocol.IsVersionSupported(0));
        Assert.False(Protocol.IsVersionSupported(2));
    }

    private static InvocationMessage Traced(InvocationMessage message)
    {
        message.Headers = new Dictionary<string, string> { ["a"] = "b" };
        return message;
    }
}
