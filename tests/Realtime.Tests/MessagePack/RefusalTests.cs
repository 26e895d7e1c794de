using System.Buffers;
using System.Text;
using MyDeclic.Realtime.Tests.MessagePack.Support;
using MyDeclic.WebFront.Realtime;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack;

/// <summary>What is no message is refused, in one way, and before it costs anything.</summary>
public sealed class RefusalTests
{
    /// <summary>What an exception and its trace take, in bytes; a length that was believed would take far more.</summary>
    private const long RefusalBytesMax = 16 * 1024;

    public static TheoryData<string, byte[]> NoMessages
    {
        get
        {
            var data = new TheoryData<string, byte[]>
            {
                { "garbage", [3, 0xC1, 0xC1, 0xC1] },
                { "an empty message", [0] },
                { "a length of 2 GB", [0xFF, 0xFF, 0xFF, 0xFF, 7] },
                { "a length of 6 bytes", [0x80, 0x80, 0x80, 0x80, 0x80, 0] },
                { "a length above what a message may have", Prefix((int)LiveLimits.ReceiveBytesMax + 1) },
                { "too short for what it announces", Packed.Frame(0x92, 6) },
                { "more behind the message", Packed.Frame(0x91, 6, 0) },
                { "no list", Packed.Frame("{}") },
                { "an empty list", Packed.Frame("[]") },
                { "a kind that is a text", Packed.Frame("""["1",{},null,"Watch",[]]""") },
                { "a kind beyond a long", Packed.Frame("[18446744073709551615]") },
                { "a target that is a number", Packed.Frame("""[1,{},null,7,["me"]]""") },
                { "arguments that are a map", Packed.Frame("""[1,{},null,"Watch",{}]""") },
                { "headers that are a list", Packed.Frame("""[1,[],null,"Watch",[]]""") },
                { "a header that is a number", Packed.Frame("""[1,{"a":1},null,"Watch",[]]""") },
                { "a header twice", Packed.Frame("""[1,{"a":"1","a":"2"},null,"Watch",[]]""") },
                { "too many headers", Packed.Frame($"[1,{{{Many(17, i => $"\"{i}\":\"\"")}}},null,\"Watch\",[]]") },
                { "too many streams", Packed.Frame($"[1,{{}},null,\"Unwatch\",[\"me\"],[{Many(17, i => $"\"{i}\"")}]]") },
                { "streams that are numbers", Packed.Frame("""[1,{},null,"Unwatch",["me"],[1]]""") },
                { "a stream call without an id", Packed.Frame("""[4,{},null,"Unwatch",["me"]]""") },
                { "a completion of no kind", Packed.Frame("""[3,{},"1",4]""") },
                { "a completion without its error", Packed.Frame("""[3,{},"1",1]""") },
                { "an ack of nothing", Packed.Frame("[8,null]") },
                { "a close that says 1 for true", Packed.Frame("[7,null,1]") },
                { "a text that is not UTF-8", Call([0xA2, 0xC3, 0x28]) },
                { "half a surrogate pair", Call([0xA3, 0xED, 0xA0, 0x80]) },
                { "a map with a number for a key", Call([0x81, 1, 1]) },
                { "a map with a map for a key", Call([0x81, 0x80, 1]) },
                { "nested too deeply", Call([.. Enumerable.Repeat((byte)0x91, 31), 0xC0]) },
                { "20,000 nested lists", Call([.. Enumerable.Repeat((byte)0x91, 20_000), 0xC0]) },
                { "20,000 nested maps", Call([.. Enumerable.Repeat<byte[]>([0x81, 0xA0], 10_000).SelectMany(b => b), 0xC0]) },
            };
            foreach (byte code in (byte[])[0xDC, 0xDD, 0xDE, 0xDF, 0xD9, 0xDA, 0xDB, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9])
            {
                data.Add($"0x{code:X2} with a lying length", Call([code, 0x7F, 0xFF, 0xFF, 0xFF]));
                data.Add($"0x{code:X2} with the longest length", Call([code, 0xFF, 0xFF, 0xFF, 0xFF]));
            }

            foreach (byte code in (byte[])[0xC1, 0xC4, 0xC7, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8])
            {
                data.Add($"0x{code:X2}, of a kind that is not used", Call([code, 1, .. new byte[16]]));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NoMessages))]
    public void Is_refused_without_believing_a_length(string what, byte[] frame)
    {
        Assert.NotEmpty(what);
        Assert.Throws<InvalidDataException>(() => Packed.Parse(frame));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Refuses(frame);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(refused);
        Assert.InRange(allocated, 0, RefusalBytesMax + (2 * frame.Length));
    }

    [Fact]
    public void What_is_nested_as_deeply_as_allowed_is_read()
    {
        Assert.Single(Packed.Parse(Packed.Frame("""[1,{},null,"event",[""" + new string('[', 30) + new string(']', 30) + "]]")));
    }

    [Fact]
    public void What_has_not_come_whole_is_waited_for()
    {
        var frame = Packed.Frame("""[1,{},"7","Watch",["me",null]]""");
        for (var length = 0; length < frame.Length; length++)
        {
            var input = new ReadOnlySequence<byte>(frame, 0, length);
            Assert.False(new MessagePackProtocol().TryParseMessage(ref input, new FakeBinder(), out _));
            Assert.Equal(length, input.Length);
        }
    }

    private static bool Refuses(byte[] frame)
    {
        var input = new ReadOnlySequence<byte>(frame);
        try
        {
            new MessagePackProtocol().TryParseMessage(ref input, new FakeBinder(), out _);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] Prefix(int length)
    {
        var prefix = new byte[PackFrame.PrefixBytesMax];
        return prefix[..PackFrame.WritePrefix(prefix, length)];
    }

    private static byte[] Call(byte[] argument) =>
        Packed.Frame([0x95, 1, 0x80, 0xC0, 0xA5, .. Encoding.ASCII.GetBytes("event"), 0x91, .. argument]);

    private static string Many(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
