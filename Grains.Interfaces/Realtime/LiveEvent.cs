using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>One event of the log, rendered once for everyone who may see it.</summary>
/// <param name="Id">Its place in the log.</param>
/// <param name="Position">The same, as clients write it.</param>
/// <param name="Type">One of <see cref="EventTypes"/>.</param>
/// <param name="Subject">The id of what changed.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Topics">The log topics it was published to.</param>
/// <param name="Data">What a client applies; null for events that only servers act on, and for what is gone since.</param>
/// <param name="Change">What servers must do to their subscriptions; null for most events.</param>
/// <param name="ActorId">The id of who did it.</param>
[GenerateSerializer, Immutable, Alias("LiveEvent")]
public sealed record LiveEvent(
    long Id, string Position, string Type, long Subject, DateTimeOffset At, AuthorView Actor,
    ImmutableArray<string> Topics, EventData? Data, AccessChange? Change, long ActorId = 0);
