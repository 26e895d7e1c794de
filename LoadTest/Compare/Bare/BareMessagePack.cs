using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.LoadTest.Compare.Bare;

/// <summary>
/// As much of the MessagePack hub protocol as the bare server needs: calls with text arguments in, calls and answers
/// out. Each message is encoded once for a whole group, so its own speed hardly counts.
/// </summary>
internal sealed class BareMessagePack : IHubProtocol
{
    private const int FrameBytesMax = 32 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public string Name => "messagepack";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public TransferFormat TransferFormat => TransferFormat.Binary;

    /// <inheritdoc/>
    public bool IsVersionSupported(int version) => version == Version;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => Encode(message);

    /// <inheritdoc/>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => output.Write(Encode(message));

    /// <inheritdoc/>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        message = null;
        if (!PackFrame.TryTake(ref input, FrameBytesMax, out var frame)) return false;
        var pack = new PackReader(frame.ToArray());
        pack.ReadArrayCount();
        message = pack.ReadInteger() == HubProtocolConstants.InvocationMessageType
            ? ReadCall(ref pack)
            : PingMessage.Instance;
        return true;
    }

    private static InvocationMessage ReadCall(ref PackReader pack)
    {
        pack.Skip();
        var (id, target) = (pack.ReadStringOrNil(), pack.ReadString());
        var arguments = new object?[pack.ReadArrayCount()];
        for (var at = 0; at < arguments.Length; at++) arguments[at] = pack.ReadStringOrNil();
        return new(id, target, arguments);
    }

    private static byte[] Encode(HubMessage message)
    {
        var pack = new PackWriter();
        switch (message)
        {
            case InvocationMessage call:
                pack.WriteArrayHead(6);
                pack.Write((long)HubProtocolConstants.InvocationMessageType);
                pack.WriteMapHead(0);
                pack.Write(call.InvocationId);
                pack.Write(call.Target);
                pack.WriteArrayHead(call.Arguments.Length);
                foreach (var argument in call.Arguments) WriteValue(argument, pack);
                pack.WriteArrayHead(0);
                break;
            case CompletionMessage answer:
                pack.WriteArrayHead(5);
                pack.Write((long)HubProtocolConstants.CompletionMessageType);
                pack.WriteMapHead(0);
                pack.Write(answer.InvocationId);
                pack.Write(answer.Error is null ? 3L : 1L);
                WriteValue(answer.Error ?? answer.Result, pack);
                break;
            case CloseMessage close:
                pack.WriteArrayHead(3);
                pack.Write((long)HubProtocolConstants.CloseMessageType);
                pack.Write(close.Error);
                pack.Write(close.AllowReconnect);
                break;
            default:
                pack.WriteArrayHead(1);
                pack.Write((long)HubProtocolConstants.PingMessageType);
                break;
        }

        return pack.Frame().ToArray();
    }

    private static void WriteValue(object? value, PackWriter pack) =>
        PackJson.ToPack(JsonSerializer.SerializeToUtf8Bytes(value, Json), pack);
}
