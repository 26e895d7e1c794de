using System.Collections.Immutable;
using MyDeclic.Bottles;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>bottle.state</c>: what all who read the thread see.</summary>
/// <param name="State">What became of the bottle.</param>
/// <param name="Wave">How many waves went out.</param>
/// <param name="SolvedBy">Whose answer helped.</param>
/// <param name="AnswerId">The comment that helped.</param>
/// <param name="ArticleId">The best practice made of it.</param>
/// <param name="Outcomes">What it brought, as everybody sees it.</param>
/// <param name="Version">The bottle's.</param>
[GenerateSerializer, Immutable, Alias("BottleStateEventData")]
public sealed record BottleStateEventData(
    BottleState State, int Wave, AuthorView? SolvedBy, long? AnswerId, long? ArticleId,
    ImmutableArray<BottleOutcome> Outcomes, int Version) : EventData;
