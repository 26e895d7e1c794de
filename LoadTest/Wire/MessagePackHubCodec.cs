using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.LoadTest.Wire;

/// <summary>
/// The MessagePack hub protocol. The reader and writer of values are the product's source files, compiled as ours: they
/// know nothing of it.
/// </summary>
internal sealed class MessagePackHubCodec : IHubCodec
{
    private const int Invocation = 1, Completion = 3, CloseKind = 7;
    private const int ErrorResult = 1, ValueResult = 3;

    /// <inheritdoc/>
    public string Name => "messagepack";

    /// <inheritdoc/>
    public WebSocketMessageType MessageType => WebSocketMessageType.Binary;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Ping { get; } = new byte[] { 2, 0x91, 6 };

    /// <inheritdoc/>
    public void WriteCall(IBufferWriter<byte> output, int call, string method, params ReadOnlySpan<string?> arguments)
    {
        var pack = new PackWriter();
        pack.WriteArrayHead(6);
        pack.Write((long)Invocation);
        pack.WriteMapHead(0);
        pack.Write(call.ToString(CultureInfo.InvariantCulture));
        pack.Write(method);
        pack.WriteArrayHead(arguments.Length);
        foreach (var argument in arguments) pack.Write(argument);
        pack.WriteArrayHead(0);
        output.Write(pack.Frame());
    }

    /// <inheritdoc/>
    public bool TryRead(ref ReadOnlySpan<byte> input, out HubMessage message)
    {
        message = default;
        if (!TryTakeFrame(ref input, out var frame)) return false;
        message.Raw = frame;
        var pack = new PackReader(frame);
        pack.ReadArrayCount();
        switch (pack.ReadInteger())
        {
            case Invocation:
                pack.Skip();
                pack.ReadStringOrNil();
                ReadCall(ref pack, ref message);
                break;
            case Completion:
                message.Kind = HubMessageKind.Answer;
                pack.Skip();
                message.Call = Utf8Parser.TryParse(pack.ReadText(), out int call, out _) ? call : 0;
                var kind = pack.ReadInteger();
                if (kind == ErrorResult) message.Reason = pack.ReadString();
                else if (kind == ValueResult) ReadNotice(ref pack, ref message);
                break;
            case CloseKind:
                message.Kind = HubMessageKind.Close;
                message.Reason = pack.ReadStringOrNil();
                break;
        }

        return true;
    }

    /// <inheritdoc/>
    public EventBody Describe(ReadOnlySpan<byte> raw)
    {
        var pack = new PackReader(raw);
        pack.ReadArrayCount();
        pack.ReadInteger();
        pack.Skip();
        pack.ReadStringOrNil();
        pack.ReadText();
        pack.ReadArrayCount();
        string type = "", actor = "";
        long subject = 0;
        for (var left = pack.ReadMapCount(); left > 0; left--)
        {
            switch (pack.ReadString())
            {
                case "type":
                    type = pack.ReadString();
                    break;
                case "subject":
                    subject = long.Parse(pack.ReadString(), CultureInfo.InvariantCulture);
                    break;
                case "actor":
                    actor = ReadHandle(ref pack);
                    break;
                default:
                    pack.Skip();
                    break;
            }
        }

        return new(type, subject, actor);
    }

    private static string ReadHandle(ref PackReader pack)
    {
        var handle = "";
        for (var left = pack.ReadMapCount(); left > 0; left--)
        {
            if (pack.ReadText().SequenceEqual("handle"u8)) handle = pack.ReadString();
            else pack.Skip();
        }

        return handle;
    }

    private static void ReadCall(ref PackReader pack, ref HubMessage message)
    {
        var target = pack.ReadText();
        message.Kind = target.SequenceEqual("event"u8) ? HubMessageKind.Event
            : target.SequenceEqual("mark"u8) ? HubMessageKind.Mark
            : target.SequenceEqual("gap"u8) ? HubMessageKind.Gap
            : HubMessageKind.Other;
        if (message.Kind != HubMessageKind.Other && pack.ReadArrayCount() > 0) ReadNotice(ref pack, ref message);
    }

    private static void ReadNotice(ref PackReader pack, ref HubMessage message)
    {
        for (var left = pack.ReadMapCount(); left > 0; left--)
        {
            var name = pack.ReadText();
            if (name.SequenceEqual("position"u8)) ReadPosition(pack.ReadText(), ref message);
            else if (name.SequenceEqual("topic"u8)) message.Topic = pack.ReadText();
            else if (name.SequenceEqual("reason"u8)) message.Reason = pack.ReadString();
            else pack.Skip();
            // What follows an event's position and topic is read once for everybody, by Describe.
            if (message is { Kind: HubMessageKind.Event, Position: > 0, Topic.Length: > 0 }) return;
        }
    }

    private static void ReadPosition(ReadOnlySpan<byte> position, ref HubMessage message)
    {
        var dot = position.IndexOf((byte)'.');
        if (dot < 0 || !Utf8Parser.TryParse(position[(dot + 1)..], out long id, out _)) return;
        message.Position = id;
        if (message.Kind != HubMessageKind.Event) message.Epoch = Encoding.UTF8.GetString(position[..dot]);
    }

    private static bool TryTakeFrame(ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> frame)
    {
        frame = default;
        long length = 0;
        for (var at = 0; at < PackFrame.PrefixBytesMax; at++)
        {
            if (at >= input.Length) return false;
            length |= (input[at] & 0x7FL) << (7 * at);
            if ((input[at] & 0x80) != 0) continue;
            if (length > input.Length - at - 1) return false;
            frame = input.Slice(at + 1, (int)length);
            input = input[(at + 1 + (int)length)..];
            return true;
        }

        throw new InvalidDataException("A message's length has no end.");
    }
}
