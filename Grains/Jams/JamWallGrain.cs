using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Jams;

/// <summary>Tells the screens of a jam what became of its ideas, many at a time, and counts their votes as it does.</summary>
internal sealed partial class JamWallGrain(
    JamStore jams, IdeaStore ideas, JamViews views, IdeaViews ideaViews, JamPulseStore pulses,
    JamMilestoneStore milestones, Commits commits,
    TimeProvider clock) : Grain, IJamWallGrain
{
    private IGrainTimer? _telling;
    private bool _isChecked;

    private long JamId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task TouchAsync()
    {
        if (_telling is not null) return;
        // Reading is no news: only what is owed from before this activation is looked for.
        if (!_isChecked)
        {
            _isChecked = true;
            if (await jams.FindAsync(JamId) is null)
            {
                DeactivateOnIdle();
                return;
            }
        }

        TellIn(JamLimits.WallTogether);
    }

    private void TellIn(TimeSpan dueTime) => _telling ??= this.RegisterGrainTimer(TellAsync, new GrainTimerCreationOptions
    {
        DueTime = dueTime,
        Period = Timeout.InfiniteTimeSpan,
        Interleave = true,
    });

    private async Task TellAsync(CancellationToken cancellation)
    {
        _telling?.Dispose();
        _telling = null;
        await TellChangesAsync();
        // After the wall: a jam that is busy does not keep screens waiting. What fails is owed still, until the next touch.
        if ((await milestones.OwedAsync(JamId)).Count > 0) await GrainFactory.GetGrain<IJamGrain>(JamId).TellMilestonesAsync();
    }

    private async Task TellChangesAsync()
    {
        if (!await ideas.HasChangesAsync(JamId)) return;
        if (await jams.FindAsync(JamId) is not { } jam) return;
        var isMore = false;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            (var told, isMore) = IdeaStore.TakeChanges(tx, JamId, JamLimits.ToldTogetherMax);
            return told == 0
                ? Committed.Nothing
                : new Committed(tx.Append(new EventRow(
                    EventTypes.JamWall, JamId, jam.CreatedBy, jam.CommunityId, clock.GetUtcNow(), [Topics.Jam(JamId)],
                    told.ToString(CultureInfo.InvariantCulture))));
        });
        // What came meanwhile, and what could not be written, is owed still; what found no room is late already.
        if (isMore && stored.IsDone)
        {
            _telling?.Dispose();
            _telling = null;
        }

        if (!stored.IsDone || stored.Value.EventId != 0)
            TellIn(isMore && stored.IsDone ? TimeSpan.Zero : JamLimits.WallTogether);
    }
}
