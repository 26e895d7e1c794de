using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>
/// SignalR's hub protocol in MessagePack (<c>HubProtocol.md</c> of dotnet/aspnetcore), with the values that
/// <see cref="Wire"/> writes: what a client reads is what it would read in JSON.
/// </summary>
internal sealed partial class MessagePackProtocol : IHubProtocol
{
    private const int Invocation = 1, StreamItem = 2, Completion = 3, StreamInvocation = 4, CancelInvocation = 5;
    private const int Ping = 6, Close = 7, Ack = 8, Sequence = 9;
    private const int ErrorResult = 1, VoidResult = 2, ValueResult = 3;

    private static readonly byte[] PingFrame = [2, 0x91, Ping];

    /// <inheritdoc/>
    public string Name => "messagepack";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public TransferFormat TransferFormat => TransferFormat.Binary;

    /// <inheritdoc/>
    public bool IsVersionSupported(int version) => version == Version;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        if (message is PingMessage) return PingFrame;
        var scratch = PackScratch.Rent();
        Write(message, scratch);
        var bytes = scratch.Pack.Frame().ToArray();
        scratch.Return();
        return bytes;
    }

    /// <inheritdoc/>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        var scratch = PackScratch.Rent();
        Write(message, scratch);
        output.Write(scratch.Pack.Frame());
        scratch.Return();
    }

    /// <inheritdoc/>
    /// <remarks>
    /// As SignalR's own do, it passes a message of an unknown kind and answers false for it; <see cref="MeteredProtocol"/>
    /// counts it and goes on.
    /// </remarks>
    /// <exception cref="InvalidDataException">It is no message: SignalR closes the connection.</exception>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        message = null;
        if (!PackFrame.TryTake(ref input, (int)LiveLimits.ReceiveBytesMax, out var frame)) return false;
        if (frame.IsSingleSegment)
        {
            message = Parse(frame.FirstSpan, binder);
            return message is not null;
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)frame.Length);
        frame.CopyTo(rented);
        try
        {
            message = Parse(rented.AsSpan(0, (int)frame.Length), binder);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return message is not null;
    }

    private static void Write(HubMessage message, PackScratch scratch)
    {
        switch (message)
        {
            case InvocationMessage call:
                WriteCall(Invocation, call, call.Arguments, call.StreamIds, scratch);
                break;
            case StreamInvocationMessage call:
                WriteCall(StreamInvocation, call, call.Arguments, call.StreamIds, scratch);
                break;
            case StreamItemMessage item:
                WriteHead(StreamItem, fields: 4, item, scratch.Pack);
                WriteValue(item.Item, scratch);
                break;
            case CompletionMessage completion:
                WriteCompletion(completion, scratch);
                break;
            case CancelInvocationMessage cancel:
                WriteHead(CancelInvocation, fields: 3, cancel, scratch.Pack);
                break;
            case PingMessage:
                WriteKind(Ping, fields: 1, scratch.Pack);
                break;
            case CloseMessage close:
                WriteKind(Close, fields: 3, scratch.Pack);
                scratch.Pack.Write(close.Error);
                scratch.Pack.Write(close.AllowReconnect);
                break;
            case AckMessage ack:
                WriteKind(Ack, fields: 2, scratch.Pack);
                scratch.Pack.Write(ack.SequenceId);
                break;
            case SequenceMessage sequence:
                WriteKind(Sequence, fields: 2, scratch.Pack);
                scratch.Pack.Write(sequence.SequenceId);
                break;
            default:
                throw new InvalidDataException($"No message of the hub protocol: {message.GetType().Name}.");
        }
    }

    private static void WriteCall(
        int kind, HubMethodInvocationMessage call, object?[] arguments, string[]? streams, PackScratch scratch)
    {
        WriteHead(kind, fields: 6, call, scratch.Pack);
        scratch.Pack.Write(call.Target);
        scratch.Pack.WriteArrayHead(arguments.Length);
        foreach (var argument in arguments) WriteValue(argument, scratch);
        scratch.Pack.WriteArrayHead(streams?.Length ?? 0);
        foreach (var stream in streams ?? []) scratch.Pack.Write(stream);
    }

    private static void WriteCompletion(CompletionMessage completion, PackScratch scratch)
    {
        var kind = completion.Error is not null ? ErrorResult : completion.HasResult ? ValueResult : VoidResult;
        WriteHead(Completion, fields: kind == VoidResult ? 4 : 5, completion, scratch.Pack);
        scratch.Pack.Write((long)kind);
        if (kind == ErrorResult) scratch.Pack.Write(completion.Error);
        else if (kind == ValueResult) WriteValue(completion.Result, scratch);
    }

    private static void WriteKind(int kind, int fields, PackWriter pack)
    {
        pack.WriteArrayHead(fields);
        pack.Write((long)kind);
    }

    private static void WriteHead(int kind, int fields, HubInvocationMessage message, PackWriter pack)
    {
        WriteKind(kind, fields, pack);
        pack.WriteMapHead(message.Headers?.Count ?? 0);
        foreach (var (name, value) in message.Headers ?? new Dictionary<string, string>())
        {
            pack.Write(name);
            pack.Write(value);
        }

        pack.Write(message.InvocationId);
    }

    private static void WriteValue(object? value, PackScratch scratch)
    {
        if (value is null)
        {
            scratch.Pack.WriteNil();
            return;
        }

        scratch.ClearText();
        JsonSerializer.Serialize(scratch.Json, value, value.GetType(), Wire.Options);
        PackJson.ToPack(scratch.Text, scratch.Pack);
    }
}
