using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <content>
/// How messages are read. What is malformed ends the connection; a call that does not fit its method is answered.
/// </content>
internal sealed partial class MessagePackProtocol
{
    private static HubMessage? Parse(ReadOnlySpan<byte> frame, IInvocationBinder binder)
    {
        // Everything is looked at before anything is made of it, and what lies behind the message too.
        var whole = new PackReader(frame);
        whole.Skip();
        if (!whole.IsAtEnd) throw new InvalidDataException("A message is shorter than announced.");

        var reader = new PackReader(frame);
        var fields = reader.ReadArrayCount();
        return reader.ReadInteger() switch
        {
            Invocation => ReadCall(ref reader, fields, binder, isStream: false),
            StreamItem => ReadStreamItem(ref reader, binder),
            Completion => ReadCompletion(ref reader, binder),
            StreamInvocation => ReadCall(ref reader, fields, binder, isStream: true),
            CancelInvocation => With(ReadHeaders(ref reader), new CancelInvocationMessage(reader.ReadString())),
            Ping => PingMessage.Instance,
            Close => new CloseMessage(reader.ReadStringOrNil(), fields > 2 && reader.ReadBoolean()),
            Ack => new AckMessage(reader.ReadInteger()),
            Sequence => new SequenceMessage(reader.ReadInteger()),
            _ => null,
        };
    }

    private static HubMessage ReadCall(ref PackReader reader, int fields, IInvocationBinder binder, bool isStream)
    {
        var headers = ReadHeaders(ref reader);
        var id = isStream ? reader.ReadString() : reader.ReadStringOrNil();
        var target = reader.ReadString();
        var given = ReadArguments(ref reader);
        var streams = ReadStreams(ref reader, fields);
        if (!TryBind(target, given, binder, out var arguments, out var failure))
            return new InvocationBindingFailureMessage(id, target, failure);
        return isStream
            ? With(headers, new StreamInvocationMessage(id!, target, arguments, streams))
            : With(headers, new InvocationMessage(id, target, arguments, streams));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever does not fit is an answer, not the connection's end.")]
    private static HubMessage ReadStreamItem(ref PackReader reader, IInvocationBinder binder)
    {
        var headers = ReadHeaders(ref reader);
        var id = reader.ReadString();
        var item = reader.Skip();
        try
        {
            return With(headers, new StreamItemMessage(id, Convert(item, binder.GetStreamItemType(id))));
        }
        catch (Exception failure)
        {
            return new StreamBindingFailureMessage(id, ExceptionDispatchInfo.Capture(failure));
        }
    }

    private static CompletionMessage ReadCompletion(ref PackReader reader, IInvocationBinder binder)
    {
        var headers = ReadHeaders(ref reader);
        var id = reader.ReadString();
        return reader.ReadInteger() switch
        {
            ErrorResult => With(headers, CompletionMessage.WithError(id, reader.ReadString())),
            VoidResult => With(headers, CompletionMessage.Empty(id)),
            ValueResult => With(headers, ReadResult(id, reader.Skip(), binder)),
            _ => throw new InvalidDataException("A completion of no known kind."),
        };
    }

    [SuppressMessage("Design", "CA1031", Justification = "A result that nobody waits for, or that does not fit, is none.")]
    private static CompletionMessage ReadResult(string id, ReadOnlySpan<byte> result, IInvocationBinder binder)
    {
        try
        {
            return CompletionMessage.WithResult(id, Convert(result, binder.GetReturnType(id)));
        }
        catch (Exception)
        {
            return CompletionMessage.WithError(id, "The result does not fit.");
        }
    }

    private static Dictionary<string, string>? ReadHeaders(ref PackReader reader)
    {
        var count = reader.ReadMapCount();
        if (count == 0) return null;
        if (count > LiveLimits.MessageHeadersMax) throw new InvalidDataException("Too many headers.");
        var headers = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (headers.TryAdd(reader.ReadString(), reader.ReadString())) continue;
            throw new InvalidDataException("A header is there twice.");
        }

        return headers;
    }

    private static ReadOnlySpan<byte> ReadArguments(ref PackReader reader)
    {
        var arguments = reader.Skip();
        _ = new PackReader(arguments).ReadArrayCount();
        return arguments;
    }

    private static string[]? ReadStreams(ref PackReader reader, int fields)
    {
        const int FieldsWithout = 5;
        if (fields <= FieldsWithout) return null;
        var count = reader.ReadArrayCount();
        if (count > LiveLimits.MessageStreamsMax) throw new InvalidDataException("Too many streams.");
        if (count == 0) return null;
        var streams = new string[count];
        for (var i = 0; i < count; i++) streams[i] = reader.ReadString();
        return streams;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever does not fit is an answer, not the connection's end.")]
    private static bool TryBind(
        string target, ReadOnlySpan<byte> given, IInvocationBinder binder,
        [NotNullWhen(true)] out object?[]? arguments, [NotNullWhen(false)] out ExceptionDispatchInfo? failure)
    {
        try
        {
            arguments = Bind(given, binder.GetParameterTypes(target));
            failure = null;
            return true;
        }
        catch (Exception exception)
        {
            arguments = null;
            failure = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private static object?[] Bind(ReadOnlySpan<byte> given, IReadOnlyList<Type> types)
    {
        var reader = new PackReader(given);
        if (reader.ReadArrayCount() != types.Count) throw new InvalidDataException("Too few or too many arguments.");
        var arguments = new object?[types.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Convert(reader.Skip(), types[i]);
        return arguments;
    }

    private static object? Convert(ReadOnlySpan<byte> value, Type type)
    {
        var scratch = PackScratch.Rent();
        var reader = new PackReader(value);
        PackJson.ToJson(ref reader, scratch.Json);
        var converted = JsonSerializer.Deserialize(scratch.Text, type, Wire.Options);
        scratch.Return();
        return converted;
    }

    private static T With<T>(Dictionary<string, string>? headers, T message)
        where T : HubInvocationMessage
    {
        message.Headers = headers;
        return message;
    }
}
