using System.Collections.Immutable;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>A bottle as one person sees it.</summary>
/// <param name="Id">The post's.</param>
/// <param name="Post">The question, without anybody's own reactions; its comments are the answers.</param>
/// <param name="State">What became of it.</param>
/// <param name="Wave">How many waves went out.</param>
/// <param name="SolvedBy">Whose answer helped; null while none did.</param>
/// <param name="AnswerId">The comment that helped.</param>
/// <param name="ArticleId">The best practice made of it.</param>
/// <param name="Outcomes">What it brought so far.</param>
/// <param name="Invited">To whom it came, oldest first: for its asker; null for others.</param>
/// <param name="Mine">Why it came to the caller; null when it did not.</param>
/// <param name="Version">Grows with every change of the bottle, not of its post.</param>
[GenerateSerializer, Immutable, Alias("BottleView")]
public sealed record BottleView(
    long Id, PostView Post, BottleState State, int Wave, AuthorView? SolvedBy, long? AnswerId, long? ArticleId,
    ImmutableArray<BottleOutcome> Outcomes, ImmutableArray<BottleInvitation>? Invited, BottleInvitation? Mine, int Version);
