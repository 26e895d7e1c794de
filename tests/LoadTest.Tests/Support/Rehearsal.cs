using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Tests.Support;

/// <summary>
/// A made-up history: what was written and what came to whom. Ann (0) writes; Bob (1) follows her and is in the closed
/// community "inner"; Eve (2) follows nobody and is in neither community.
/// </summary>
internal sealed class Rehearsal
{
    public const int Ann = 0;
    public const int Bob = 1;
    public const int Eve = 2;
    public const int Outer = 0;
    public const int Inner = 1;

    private readonly Cast _cast = new(
        [new("ann", "a", []), new("bob", "b", [Ann]), new("eve", "e", [])],
        [new("outer", true, [Ann]), new("inner", false, [Ann, Bob])]);

    private readonly Ledger _ledger = new();
    private readonly EventCatalog _catalog = new();
    private readonly List<WatchHistory> _histories = [];
    private long _clock = 1_000;
    private long _lastEvent = 100;

    public Rehearsal() => Audience = new(_cast);

    public Audience Audience { get; }

    /// <summary>Somebody who begins to watch.</summary>
    public WatchHistory Watch(int member, string word)
    {
        var history = new WatchHistory(member, word);
        history.Begin(_lastEvent, Now());
        _histories.Add(history);
        return history;
    }

    /// <summary>A post by Ann.</summary>
    public Write Post(int community = Place.None, bool isAcknowledged = true) =>
        Enter(WriteKind.Post, new(Ann, community, 0), Ann, isAcknowledged);

    /// <summary>A reaction by Bob to a post of Ann's.</summary>
    public Write React(long post, int community = Place.None) =>
        Enter(WriteKind.Reaction, new(Ann, community, post), Bob, isAcknowledged: true);

    /// <summary>A message of Ann's to Bob.</summary>
    public Write Say() => Enter(WriteKind.Message, new(Ann, Place.None, 900, People: 2), Ann, isAcknowledged: true);

    /// <summary>The event that the log holds of a write.</summary>
    public SeenEvent Happen(Write write)
    {
        var id = ++_lastEvent;
        return _catalog.Enter(id, index => write.Kind == WriteKind.Reaction
            ? new(index, id, write.Kind, Post: write.Place.Post, Actor: _cast.Members[write.Actor].Handle)
            : new(index, id, write.Kind, write.Number, DueAt: write.DueAt));
    }

    /// <summary>Now, later than everything before.</summary>
    public long Now() => ++_clock;

    /// <summary>The verdict.</summary>
    public Findings Check() => new Verifier(_cast, Audience, _ledger, _catalog).Check(_histories);

    private Write Enter(WriteKind kind, Place place, int actor, bool isAcknowledged)
    {
        var write = _ledger.Begin(kind, place, actor, Now());
        if (isAcknowledged) (write.Id, write.AcknowledgedAt) = (write.Number + 1, Now());
        return write;
    }
}
