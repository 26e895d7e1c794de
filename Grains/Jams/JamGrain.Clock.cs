using System.Globalization;
using MyDeclic.Realtime;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Jams;

internal sealed partial class JamGrain
{
    private const string Turn = "turn";

    // Timers are for the exact moment; what is further away is the reminder's, which outlives every process.
    private static readonly TimeSpan s_timersAhead = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(1);

    private IGrainTimer? _turning;
    private long _turned;

    // A turn that an animator made at once: nothing waits for it, and it is told as those that came by themselves.
    private long _owed;

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => TurnAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async Task<Result<JamView>> PauseAsync(Caller caller, bool isPaused)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var (jam, now) = (_jam!, clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (isPaused == jam.PausedAt is not null) return (await views.ShowAsync([jam]))[0];
        if (jam.PausedAt is { } since)
        {
            var phases = JamClock.Resume(_phases, since, now);
            return await StoreAsync(
                caller, jam with { PausedAt = null, EndsAt = phases[^1].ClosesAt }, phases, "resumed", Text(now - since));
        }

        return JamClock.StateOf(_phases, null, now) is JamState.Running or JamState.Between
            ? await StoreAsync(caller, jam with { PausedAt = now }, _phases, "paused", "")
            : new Refusal(ErrorCode.Conflict, "The clock of a jam is stopped between its beginning and its end.");
    }

    /// <inheritdoc/>
    public async Task<Result<JamView>> ExtendAsync(Caller caller, DateTimeOffset? closesAt)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var jam = _jam!;
        if (jam.PausedAt is not null) return new Refusal(ErrorCode.JamPaused, "The jam is paused: let it go on first.");
        var now = Now;
        if (JamClock.Extend(_phases, closesAt?.ToUnixTimeMilliseconds(), now, out var phases) is { } refusal) return refusal;
        var until = phases.Last(phase => phase.OpensAt <= now).ClosesAt;
        return await StoreAsync(
            caller, jam with { EndsAt = phases[^1].ClosesAt }, phases, "extended", Text(until), then: () => Owe(until, now));
    }

    /// <inheritdoc/>
    public async Task<Result<JamView>> BringForwardAsync(Caller caller, DateTimeOffset plannedAt, DateTimeOffset? opensAt)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var jam = _jam!;
        if (jam.PausedAt is not null) return new Refusal(ErrorCode.JamPaused, "The jam is paused: let it go on first.");
        var (now, planned, wanted) = (Now, plannedAt.ToUnixTimeMilliseconds(), opensAt?.ToUnixTimeMilliseconds());
        if (JamClock.BringForward(_phases, planned, wanted, now, out var phases) is { } refusal) return refusal;
        var from = phases.First(phase => !_phases.Any(one => one.OpensAt == phase.OpensAt)).OpensAt;
        return await StoreAsync(
            caller, jam, phases, "brought-forward", Text(from), then: () => Owe(from, now));
    }

    private void Owe(long turn, long now) => _owed = turn <= now ? turn : _owed;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Tells screens that phases have changed, once each time, and waits for the next.</summary>
    private async Task TurnAsync(CancellationToken cancellation)
    {
        _turning?.Dispose();
        _turning = null;
        if (_jam is not { } jam)
        {
            await ForgetAsync();
            return;
        }

        var now = clock.GetUtcNow();
        var passed = _phases.SelectMany(phase => new[] { phase.OpensAt, phase.ClosesAt })
            .Where(at => at <= now.ToUnixTimeMilliseconds()).DefaultIfEmpty().Max();
        if (jam.PausedAt is null && passed > _turned)
        {
            // First: should the server end in between, the turn is told again, and the post is found by its key.
            await TellMilestoneAsync(jam, passed);
            var stored = await commits.RunAsync<Committed>(tx => JamStore.Turn(tx, JamId, passed)
                ? new Committed(Tell(tx, EventTypes.JamChanged, jam, jam.CreatedBy))
                : Committed.Nothing);
            // Should this fail, the reminder comes again.
            if (!stored.IsDone) return;
            _turned = passed;
        }

        await RemindAsync();
    }

    private async Task RemindAsync()
    {
        AwaitTurn();
        if (NextTurn is { } next)
            await this.RegisterOrUpdateReminder(Turn, TimeSpan.FromMilliseconds(Math.Max(1, next - Now)), s_again);
        else
            await ForgetAsync();
    }

    private void AwaitTurn()
    {
        _turning?.Dispose();
        _turning = null;
        if (NextTurn is not { } next) return;
        var due = TimeSpan.FromMilliseconds(Math.Max(1, next - Now));
        if (due > s_timersAhead) return;
        _turning = this.RegisterGrainTimer(TurnAsync, new GrainTimerCreationOptions
        {
            DueTime = due, Period = Timeout.InfiniteTimeSpan, Interleave = false, KeepAlive = true,
        });
    }

    private long? NextTurn =>
        _jam?.PausedAt is not null ? null : _owed > _turned ? _owed : JamClock.NextTurn(_phases, Now);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task ForgetAsync()
    {
        if (await this.GetReminder(Turn) is { } reminder) await this.UnregisterReminder(reminder);
    }
}
