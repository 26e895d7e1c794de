using System.Collections.Immutable;
using MyDeclic.Bottles;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Bottles;

/// <summary>A bottle, and the place in the event log at which it is true: watch from here.</summary>
/// <param name="Id">The post's.</param>
/// <param name="Post">The question; its comments are the answers.</param>
/// <param name="State">What became of it.</param>
/// <param name="Wave">How many waves went out.</param>
/// <param name="SolvedBy">Whose answer helped; absent while none did.</param>
/// <param name="AnswerId">The comment that helped.</param>
/// <param name="ArticleId">The best practice made of it.</param>
/// <param name="Outcomes">What it brought so far.</param>
/// <param name="Invited">To whom it came: for its asker; absent for others.</param>
/// <param name="Mine">Why it came to the caller; absent when it did not.</param>
/// <param name="Version">Grows with every change of the bottle, not of its post.</param>
/// <param name="CanTranslate">Whether <c>GET /bottles/{id}/translation</c> has somebody to ask.</param>
/// <param name="Position">See <see cref="MyDeclic.Realtime.LogPosition"/>.</param>
public sealed record PositionedBottle(
    long Id, PostView Post, BottleState State, int Wave, AuthorView? SolvedBy, long? AnswerId, long? ArticleId,
    ImmutableArray<BottleOutcome> Outcomes, ImmutableArray<BottleInvitation>? Invited, BottleInvitation? Mine, int Version,
    bool CanTranslate, string Position)
{
    /// <summary>The two as one.</summary>
    internal static PositionedBottle Of(BottleSnapshot snapshot)
    {
        var bottle = snapshot.Bottle;
        return new(
            bottle.Id, bottle.Post, bottle.State, bottle.Wave, bottle.SolvedBy, bottle.AnswerId, bottle.ArticleId,
            bottle.Outcomes, bottle.Invited, bottle.Mine, bottle.Version, snapshot.CanTranslate, snapshot.Position);
    }
}
