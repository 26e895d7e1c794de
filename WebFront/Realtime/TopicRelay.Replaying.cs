using System.Collections.Immutable;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <content>How a watch is sent the past before the present, without a gap or a duplicate.</content>
internal sealed partial class TopicRelay
{
    /// <summary>Sends the past, as fast as the client reads, then what was held back meanwhile.</summary>
    /// <returns>False when the watch was overtaken by a change of access and must be opened again.</returns>
    private async Task<bool> ReplayAsync(Watch watch, int turn, ReplayRange range)
    {
        var caller = watch.Connection.Caller;
        // What changed for this person is told on their own topic, even where they may not read any more.
        var asked = range.Topics.Union([Topics.Me(caller.UserId)]).ToImmutableArray();
        var answer = range.After < range.UpTo
            ? await AskAsync(() => grains.Log.ReplayAsync(caller, asked, range.After, range.UpTo))
            : new([], false);
        // A position that a connection was told stands for all that it watches.
        await ReachAsync(watch, turn, range.UpTo);
        var granted = range.Topics.ToHashSet(StringComparer.Ordinal);
        lock (_gate)
        {
            if (IsOvertaken(watch, turn)) return false;
            if (answer.IsGap) watch.Owes ??= GapReason.Expired;
            else if (answer.Events.Any(live => Changes(live, watch))) watch.Owes ??= GapReason.Changed;
        }

        var events = answer.Events.Where(live => granted.Overlaps(live.Topics));
        foreach (var step in events.Chunk(LiveLimits.ReplayStepEvents))
        {
            await watch.Connection.RoomAsync();
            lock (_gate)
            {
                if (IsOvertaken(watch, turn)) return false;
                if (watch.Owes is not null) break;
                SendPast(watch, step);
            }
        }

        lock (_gate)
        {
            if (IsOvertaken(watch, turn)) return false;
            GoLive(watch);
            return true;
        }
    }

    private void SendPast(Watch watch, LiveEvent[] events)
    {
        foreach (var live in events)
        {
            watch.ReplayedTo = live.Id;
            if (!live.Topics.Any(topic => watch.MaySee(topic, live))) continue;
            if (Encode(live, watch) is { } encoded) Send(watch.Connection, encoded.For(watch.Word));
            if (watch.Owes is not null) return;
        }
    }

    private EncodedEvent? Encode(LiveEvent live, Watch watch)
    {
        if (!watch.Hidden.Touches(live)) return encoder.Encode(live);
        return watch.Hidden.Show(live, watch.IsHome) is { } shown ? EventEncoder.EncodeApart(shown) : null;
    }

    private static bool IsOvertaken(Watch watch, int turn) =>
        watch.Turn != turn || watch.State != WatchState.Replaying;

    /// <summary>
    /// Whether a past event changed what the topic is made of for this person: then the client's snapshot, which is
    /// older, is of something else, and no replay can mend it.
    /// </summary>
    private static bool Changes(LiveEvent live, Watch watch) =>
        live.Change is { } change
        && ReachOf(change, watch, new CommunityTopics(change.CommunityId)) != Reach.None;

    /// <summary>What lies before the place where a watch joined.</summary>
    private sealed record ReplayRange(ImmutableArray<string> Topics, long After, long UpTo);
}
