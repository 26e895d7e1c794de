using System.Buffers;
using System.Text;
using MyDeclic.LoadTest.Wire;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.LoadTest.Tests.Wire;

public sealed class MessagePackHubCodecTests
{
    private readonly MessagePackHubCodec _codec = new();

    [Fact]
    public void An_event_is_read_as_far_as_every_receiver_needs_it_and_described_whole()
    {
        var input = Encode(
            """
            [1,{},null,"event",[{"position":"e1.42","type":"post.created","topic":"home","subject":"7","at":"now",
            "actor":{"handle":"ann","name":"Ann"},"data":{"post":{"text":"x"}}}],[]]
            """);
        Assert.True(_codec.TryRead(ref input, out var message));
        Assert.Equal((HubMessageKind.Event, 42L, "home"), (message.Kind, message.Position, Encoding.UTF8.GetString(message.Topic)));
        Assert.Equal(new EventBody("post.created", 7, "ann"), _codec.Describe(message.Raw));
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void Marks_gaps_answers_and_closes_are_told_apart()
    {
        var input = Encode(
            """[1,{},null,"mark",[{"position":"e1.5"}],[]]""",
            """[1,{},null,"gap",[{"topic":"home","reason":"overflow","position":"e1.6"}],[]]""",
            """[3,{},"9",3,{"topic":"home","position":"e1.7"}]""",
            """[3,{},"10",1,"no"]""",
            """[3,{},"11",2]""",
            """[7,"bye",true]""",
            """[6]""");
        var seen = new List<string>();
        while (_codec.TryRead(ref input, out var message))
            seen.Add($"{message.Kind} {message.Position} {message.Epoch} {message.Reason} {message.Call}");
        Assert.Equal(
            [
                "Mark 5 e1  0", "Gap 6 e1 overflow 0", "Answer 7 e1  9", "Answer 0  no 10", "Answer 0   11", "Close 0  bye 0",
                "Other 0   0",
            ],
            seen);
    }

    [Fact]
    public void Half_a_message_waits_for_its_other_half()
    {
        var whole = Encode("""[3,{},"10",1,"no"]""");
        for (var length = 0; length < whole.Length; length++)
        {
            var half = whole[..length];
            Assert.False(_codec.TryRead(ref half, out _));
            Assert.Equal(length, half.Length);
        }
    }

    [Fact]
    public void A_call_is_written_as_the_protocol_has_it()
    {
        var output = new ArrayBufferWriter<byte>();
        _codec.WriteCall(output, 3, "Watch", "home", null);
        Assert.Equal(
            Encode("""[1,{},"3","Watch",["home",null],[]]""").ToArray(), output.WrittenSpan.ToArray());
    }

    private static ReadOnlySpan<byte> Encode(params string[] messages)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var message in messages)
        {
            var pack = new PackWriter();
            PackJson.ToPack(Encoding.UTF8.GetBytes(message), pack);
            output.Write(pack.Frame());
        }

        return output.WrittenSpan;
    }
}
