using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack.Support;

/// <summary>Short ways between bytes, JSON and messages.</summary>
internal static class Packed
{
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a JSON text as MessagePack, without a length before it.</summary>
    public static byte[] Pack(string json)
    {
        var pack = new PackWriter();
        PackJson.ToPack(System.Text.Encoding.UTF8.GetBytes(json), pack);
        return pack.Payload.ToArray();
    }

    /// <summary>Reads one value of MessagePack, the whole of it, as a JSON text.</summary>
    public static string Unpack(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackReader(bytes);
        var json = Json(ref reader);
        return reader.IsAtEnd ? json : throw new InvalidDataException("There is more.");
    }

    /// <summary>Puts a message behind its length.</summary>
    public static byte[] Frame(params byte[] message)
    {
        var prefix = new byte[PackFrame.PrefixBytesMax];
        return [.. prefix[..PackFrame.WritePrefix(prefix, message.Length)], .. message];
    }

    /// <summary>A frame of which the message is written as JSON.</summary>
    public static byte[] Frame(string json) => Frame(Pack(json));

    /// <summary>What a frame of ours has in it, as JSON.</summary>
    public static string Unframe(ReadOnlyMemory<byte> frame)
    {
        var rest = new ReadOnlySequence<byte>(frame);
        Assert.True(PackFrame.TryTake(ref rest, int.MaxValue, out var message));
        Assert.True(rest.IsEmpty);
        return Unpack(message.ToArray());
    }

    /// <summary>Every message of <paramref name="bytes"/>.</summary>
    public static List<HubMessage> Parse(byte[] bytes) => Parse(new ReadOnlySequence<byte>(bytes), out _);

    /// <summary>Every message of <paramref name="input"/>, and what is left.</summary>
    public static List<HubMessage> Parse(ReadOnlySequence<byte> input, out ReadOnlySequence<byte> rest)
    {
        var protocol = new MessagePackProtocol();
        var binder = new FakeBinder();
        var messages = new List<HubMessage>();
        while (true)
        {
            var before = input.Length;
            if (protocol.TryParseMessage(ref input, binder, out var message)) messages.Add(message);
            else if (input.Length == before) break;
        }

        rest = input;
        return messages;
    }

    /// <summary>The same bytes in pieces that end where <paramref name="cuts"/> say.</summary>
    public static ReadOnlySequence<byte> InPieces(byte[] bytes, IEnumerable<int> cuts)
    {
        Piece? first = null, last = null;
        var start = 0;
        foreach (var cut in cuts.Append(bytes.Length))
        {
            last = new Piece(bytes.AsMemory(start..cut), last);
            first ??= last;
            start = cut;
        }

        return new(first!, 0, last!, last!.Memory.Length);
    }

    private static string Json(ref PackReader reader)
    {
        var text = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(text, Plainly);
        PackJson.ToJson(ref reader, json);
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
