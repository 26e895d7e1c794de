using System.Text;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Live;

/// <summary>Reads each event once for all who receive it.</summary>
internal sealed class EventReader(EventCatalog catalog, IHubCodec codec, string run)
{
    private readonly byte[] _run = Encoding.UTF8.GetBytes(run);

    /// <summary>The event, read now if nobody did before.</summary>
    public SeenEvent Read(in HubMessage message)
    {
        if (catalog.Find(message.Position) is { } known) return known;
        var id = message.Position;
        var body = codec.Describe(message.Raw);
        var isMarked = Marker.TryFind(message.Raw, _run, out var marker);
        return catalog.Enter(id, index => body.Type switch
        {
            "post.created" when isMarked => new(index, id, WriteKind.Post, marker.Number, DueAt: marker.DueAt),
            "comment.created" when isMarked => new(index, id, WriteKind.Comment, marker.Number, DueAt: marker.DueAt),
            "message.created" when isMarked => new(index, id, WriteKind.Message, marker.Number, DueAt: marker.DueAt),
            "reactions.changed" => new(index, id, WriteKind.Reaction, Post: body.Subject, Actor: body.Actor),
            "jam.wall" => new(index, id, WriteKind.Wall),
            _ => new(index, id, null),
        });
    }
}
