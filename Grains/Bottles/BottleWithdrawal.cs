using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Bottles;

/// <summary>A question that is deleted takes its bottle along, in the same transaction.</summary>
internal static class BottleWithdrawal
{
    /// <summary>Withdraws the bottle that the post is in, and tells those whom it concerns; does nothing without one.</summary>
    public static void Follow(
        WriteTransaction tx, long postId, long actorId, IReadOnlyCollection<long> open, DateTimeOffset now)
    {
        if (BottleStore.Find(tx, postId) is not { Kept: not BottleState.Withdrawn } bottle) return;
        var row = bottle with { State = (int)BottleState.Withdrawn, NextAt = null, Version = bottle.Version + 1 };
        BottleStore.Update(tx, row);
        foreach (var user in BottleStore.Audience(tx, row, open))
        {
            tx.Append(new EventRow(
                EventTypes.BottleWithdrawn, postId, actorId, row.CommunityId, now, [Topics.Me(user)],
                user.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
