using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>What a server needs of consecutive events of the log.</summary>
/// <param name="Events">
/// In log order: those that somebody on the server watches, and those that change who may watch what. May be empty.
/// </param>
/// <param name="From">The log's place before the first of them.</param>
/// <param name="To">The log's place after the last of them.</param>
/// <param name="Ahead">
/// What later events, committed by the time these were made ready to be shown, change about who may watch what. These show
/// things as they are, which may be newer than they: a text edited since. It is acted on before they are delivered.
/// </param>
[GenerateSerializer, Immutable, Alias("LiveBatch")]
public sealed record LiveBatch(ImmutableArray<LiveEvent> Events, long From, long To, ImmutableArray<AccessChange> Ahead);
