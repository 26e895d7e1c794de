using System.Buffers;
using System.Text;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Tests.Wire;

public sealed class JsonHubCodecTests
{
    private readonly JsonHubCodec _codec = new();

    [Fact]
    public void An_event_is_read_as_far_as_every_receiver_needs_it_and_described_whole()
    {
        var input = Encode(
            """
            {"type":1,"target":"event","arguments":[{"position":"e1.42","type":"post.created","topic":"home","subject":"7",
            "at":"2026-01-01T00:00:00.000Z","actor":{"handle":"ann","name":"Ann"},"data":{"post":{"text":"x"}}}]}
            """);
        Assert.True(_codec.TryRead(ref input, out var message));
        Assert.Equal((HubMessageKind.Event, 42L, "home"), (message.Kind, message.Position, Encoding.UTF8.GetString(message.Topic)));
        Assert.Equal(new EventBody("post.created", 7, "ann"), _codec.Describe(message.Raw));
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void Fields_may_come_in_another_order()
    {
        var input = Encode("""{"arguments":[{"topic":"home","x":[1,{}],"position":"e1.3"}],"target":"event","type":1}""");
        Assert.True(_codec.TryRead(ref input, out var message));
        Assert.Equal((3L, "home"), (message.Position, Encoding.UTF8.GetString(message.Topic)));
    }

    [Fact]
    public void Marks_gaps_answers_and_closes_are_told_apart()
    {
        var input = Encode(
            """{"type":1,"target":"mark","arguments":[{"position":"e1.5"}]}""",
            """{"type":1,"target":"gap","arguments":[{"topic":"home","reason":"overflow","position":"e1.6"}]}""",
            """{"type":3,"invocationId":"9","result":{"topic":"home","position":"e1.7"}}""",
            """{"type":3,"invocationId":"10","error":"no"}""",
            """{"type":7,"error":"bye"}""",
            """{"type":6}""");
        var seen = new List<string>();
        while (_codec.TryRead(ref input, out var message))
            seen.Add($"{message.Kind} {message.Position} {message.Epoch} {message.Reason} {message.Call}");
        Assert.Equal(
            ["Mark 5 e1  0", "Gap 6 e1 overflow 0", "Answer 7 e1  9", "Answer 0  no 10", "Close 0  bye 0", "Other 0   0"], seen);
    }

    [Fact]
    public void Half_a_message_waits_for_its_other_half()
    {
        var input = "{\"type\":6}"u8;
        Assert.False(_codec.TryRead(ref input, out _));
        Assert.Equal(10, input.Length);
    }

    [Fact]
    public void What_is_no_message_is_refused() => Assert.Throws<InvalidDataException>(() =>
    {
        var input = Encode("nonsense");
        _codec.TryRead(ref input, out _);
    });

    [Fact]
    public void A_call_is_written_as_the_protocol_has_it()
    {
        var output = new ArrayBufferWriter<byte>();
        _codec.WriteCall(output, 3, "Watch", "home", null);
        Assert.Equal(
            """{"type":1,"invocationId":"3","target":"Watch","arguments":["home",null]}""" + "\u001e",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static ReadOnlySpan<byte> Encode(params string[] records) =>
        Encoding.UTF8.GetBytes(string.Concat(records.Select(record => record + "\u001e")));
}
