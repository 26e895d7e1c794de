using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>comment.reactions</c>.</summary>
/// <param name="PostId">The thread.</param>
/// <param name="Reactions">How many people gave each kind.</param>
/// <param name="ActorReactions">The kinds that the event's actor gives.</param>
/// <param name="Version">The version of the comment's reactions.</param>
[GenerateSerializer, Immutable, Alias("CommentReactionsData")]
public sealed record CommentReactionsData(
    long PostId, ImmutableSortedDictionary<string, int> Reactions, ImmutableArray<string> ActorReactions, int Version)
    : EventData;
