using System.Collections.Immutable;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <summary>One word that one connection watches. Everything in it is guarded by the relay's lock.</summary>
internal sealed class Watch(LiveConnection connection, string word)
{
    /// <summary>Whose it is.</summary>
    public LiveConnection Connection { get; } = connection;

    /// <summary>The topic as the client wrote it.</summary>
    public string Word { get; } = word;

    /// <summary>Where it stands.</summary>
    public WatchState State { get; set; } = WatchState.Opening;

    /// <summary>Grows whenever an answer of the door that is under way must not be used any more.</summary>
    public int Turn { get; set; }

    /// <summary>Whether somebody is at work to bring it to <see cref="WatchState.Live"/> by the newest rules.</summary>
    public bool IsSettling { get; set; } = true;

    /// <summary>The log topics it is merged from; empty while it is opening.</summary>
    public ImmutableArray<string> Topics { get; set; } = [];

    /// <summary>The community whose reading rule it stands under; 0 for none.</summary>
    public long CommunityId { get; set; }

    /// <summary>Whose page, or whose post outside communities, it is; 0 for none.</summary>
    public long OwnerId { get; set; }

    /// <summary>
    /// From which message on the person sees each private conversation, by its topic: they are told of none before they
    /// came in, not even that it was edited.
    /// </summary>
    public Dictionary<string, int> JoinedSeqs { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is not there for the person who watches.</summary>
    public HiddenFrom Hidden { get; } = new();

    /// <summary>Whether it is a tag's page.</summary>
    public bool IsTag => Word.StartsWith("tag:", StringComparison.Ordinal);

    /// <summary>The newest event of the log that was handed to it or must not be.</summary>
    public long Seen { get; set; }

    /// <summary>The position that the client asked for, if it asked for a usable one.</summary>
    public long? Asked { get; set; }

    /// <summary>Up to where past events have been sent; null when there is nothing to replay (any more).</summary>
    public long? ReplayedTo { get; set; }

    /// <summary>The gap that must be told before anything else is sent; null for none.</summary>
    public string? Owes { get; set; }

    /// <summary>Live events that wait for the replay's end.</summary>
    public List<LiveMessage> HeldBack { get; } = [];

    /// <summary>From where on the client was or will be told everything; set when it goes live.</summary>
    public long LiveFrom { get; set; }

    /// <summary>
    /// Whether it is merged from topics that the watching person's memberships decide, so that a new membership may
    /// add to it.
    /// </summary>
    public bool IsMerged =>
        IsHome || Word == "me" || Word.StartsWith("tag:", StringComparison.Ordinal)
        || IsPage;

    /// <summary>Whether it is one person's page.</summary>
    public bool IsPage => Word.StartsWith("user:", StringComparison.Ordinal);

    /// <summary>Whether it is merged from the private conversations that the watching person is in.</summary>
    public bool IsConversations => Word == "conversations";

    /// <summary>Whether an event on one of its topics is for the person who watches.</summary>
    public bool MaySee(string topic, LiveEvent live) => live.Data is not MessageEventData { Message: var message }
        || !topic.StartsWith("conversation:", StringComparison.Ordinal)
        || (JoinedSeqs.TryGetValue(topic, out var seq) && message.Seq > seq);

    /// <summary>Whether it is merged from the people that the watching person follows.</summary>
    public bool IsHome => Word == "home";
}
