using System.Buffers;
using System.Collections.Immutable;
using System.IO.Pipelines;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Users;
using MyDeclic.WebFront;
using MyDeclic.WebFront.Realtime;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Bench;

/// <summary>The steps to compare, each in both protocols.</summary>
internal static class ProtocolSteps
{
    private static readonly IHubProtocol[] Protocols =
    [
        new JsonHubProtocol(Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = Wire.Options })),
        new MessagePackProtocol(),
    ];

    public static IReadOnlyList<ProtocolStep> All() => [.. Protocols.SelectMany(Of)];

    private static IEnumerable<ProtocolStep> Of(IHubProtocol protocol)
    {
        var happened = new InvocationMessage("event", [Notice()]);
        var event_ = protocol.GetMessageBytes(happened);
        yield return new("encode a post's event, once a server", protocol.Name, event_.Length,
            () => protocol.GetMessageBytes(happened));
        yield return new("write it to a connection", protocol.Name, event_.Length, WriteEncoded(protocol, happened));

        var call = protocol.GetMessageBytes(new InvocationMessage("17", "Watch", ["home", "8f1c2a.7312345678901234567"]));
        var binder = new WatchBinder();
        yield return new("parse a Watch", protocol.Name, call.Length, () =>
        {
            var input = new ReadOnlySequence<byte>(call);
            if (!protocol.TryParseMessage(ref input, binder, out var message) || message is not InvocationMessage)
            {
                throw new InvalidOperationException("The call was not read.");
            }
        });
    }

    /// <summary>As SignalR does: the bytes of the first time, copied into the connection's pipe.</summary>
    private static Action WriteEncoded(IHubProtocol protocol, HubMessage message)
    {
        var serialized = new SerializedHubMessage(message);
        var pipe = new Pipe();
        return () =>
        {
            var write = pipe.Writer.WriteAsync(serialized.GetSerializedMessage(protocol));
            if (!write.IsCompletedSuccessfully || !pipe.Reader.TryRead(out var read))
            {
                throw new InvalidOperationException("The pipe is full.");
            }

            pipe.Reader.AdvanceTo(read.Buffer.End);
        };
    }

    private static EventNotice Notice()
    {
        const string Text = "La ligne 3 redémarre à 14 h : merci à toute l'équipe de @gilberto.souza. #portes #qualité";
        var post = new PostView(
            7_312_345_678_901_234_567, new AuthorView("camille.roy", "Camille Roy"), Text,
            "<p>La ligne 3 redémarre à 14 h : merci à toute l'équipe de <a href=\"/people/gilberto.souza\" class=\"mention\">"
            + "@gilberto.souza</a>. <a href=\"/tags/portes\" class=\"tag\">#portes</a> <a href=\"/tags/qualité\" class=\"tag\">"
            + "#qualité</a></p>\n",
            PostKind.Message, new CommunityRef("portes", "Portes et ouvrants"), new(2024, 6, 14, 12, 0, 0, TimeSpan.Zero), null,
            ["portes", "qualité"], ["gilberto.souza"], ImmutableSortedDictionary<string, int>.Empty, null, 0, 1, []);
        return new(
            "8f1c2a.7312345678901234567", EventTypes.PostCreated, "home", post.Id, post.CreatedAt, post.Author,
            new PostEventData(post));
    }

    private sealed class WatchBinder : IInvocationBinder
    {
        private static readonly Type[] Types = [typeof(string), typeof(string)];

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => Types;

        public Type GetReturnType(string invocationId) => throw new NotSupportedException();

        public Type GetStreamItemType(string streamId) => throw new NotSupportedException();
    }
}
