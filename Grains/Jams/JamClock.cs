using System.Collections.Immutable;
using System.Globalization;

namespace MyDeclic.Jams;

/// <summary>
/// When a jam allows what: pure, and the one place for it. Phases are in order and do not overlap; each is open from its
/// opening and closed from its closing, to the millisecond.
/// </summary>
internal static class JamClock
{
    private static readonly string[] s_local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The phase that is open; null when none is.</summary>
    public static JamPhaseRow? OpenAt(ImmutableArray<JamPhaseRow> phases, long? pausedAt, long now) =>
        pausedAt is null ? phases.FirstOrDefault(phase => phase.Covers(now)) : null;

    /// <summary>Where the jam is.</summary>
    public static JamState StateOf(ImmutableArray<JamPhaseRow> phases, long? pausedAt, long now) =>
        pausedAt is not null ? JamState.Paused
        : now < phases[0].OpensAt ? JamState.Planned
        : now >= phases[^1].ClosesAt ? JamState.Over
        : phases.Any(phase => phase.Covers(now)) ? JamState.Running
        : JamState.Between;

    /// <summary>When a phase opens or closes next; null when none does any more.</summary>
    public static long? NextTurn(ImmutableArray<JamPhaseRow> phases, long now)
    {
        foreach (var phase in phases)
        {
            if (now < phase.OpensAt) return phase.OpensAt;
            if (now < phase.ClosesAt) return phase.ClosesAt;
        }

        return null;
    }

    /// <summary>
    /// The phases after a pause: what was open closes later by as long as it lasted, and all that comes after moves along.
    /// </summary>
    public static ImmutableArray<JamPhaseRow> Resume(ImmutableArray<JamPhaseRow> phases, long pausedAt, long now)
    {
        var lasted = Math.Max(0, now - pausedAt);
        return
        [
            .. phases.Select(phase => phase.ClosesAt <= pausedAt ? phase : phase with
            {
                OpensAt = phase.OpensAt <= pausedAt ? phase.OpensAt : phase.OpensAt + lasted,
                ClosesAt = phase.ClosesAt + lasted,
            }),
        ];
    }

    /// <summary>
    /// The phases when the one that is open, or else the last that was, closes at another time. Later ones keep their
    /// length and give way as far as they must; a phase that was over is open again when the new time is to come. Null closes
    /// what is open now.
    /// </summary>
    public static Refusal? Extend(
        ImmutableArray<JamPhaseRow> phases, long? wanted, long now, out ImmutableArray<JamPhaseRow> moved)
    {
        moved = phases;
        var at = -1;
        for (var n = 0; n < phases.Length && phases[n].OpensAt <= now; n++) at = n;
        if (at < 0) return new(ErrorCode.Conflict, "No phase has opened yet.");
        if (wanted is null && !phases[at].Covers(now)) return new(ErrorCode.Conflict, "No phase is open.");
        // Closed now, it was open for a millisecond at least.
        var closesAt = wanted ?? Math.Max(now, phases[at].OpensAt + 1);
        if (wanted <= now) return new(ErrorCode.InvalidPhases, "A phase closes in the future.", "closesAt");
        if (closesAt - Math.Max(now, phases[at].ClosesAt) > JamLimits.ExtensionMax.TotalMilliseconds)
        {
            return new(
                ErrorCode.InvalidPhases, $"A phase is lengthened by at most {JamLimits.ExtensionMax.Days} days at once.", "closesAt");
        }

        var rest = ImmutableArray.CreateBuilder<JamPhaseRow>(phases.Length);
        rest.AddRange(phases.Take(at));
        rest.Add(phases[at] with { ClosesAt = closesAt });
        foreach (var phase in phases.Skip(at + 1))
        {
            var by = Math.Max(0, rest[^1].ClosesAt - phase.OpensAt);
            rest.Add(phase with { OpensAt = phase.OpensAt + by, ClosesAt = phase.ClosesAt + by });
        }

        moved = rest.ToImmutable();
        return null;
    }

    /// <summary>
    /// The phases when the next one opens at an earlier moment, or now: what is open closes then at the latest, the gap in
    /// between is gone, and the phase that is brought forward closes as planned; no other moves.
    /// </summary>
    /// <param name="phases">In order.</param>
    /// <param name="plannedAt">When the phase that is meant was to open: of two who ask at once, one is too late.</param>
    /// <param name="opensAt">When it opens instead; null for now.</param>
    /// <param name="now">In unix milliseconds, as the others.</param>
    /// <param name="moved">What is stored when nothing is refused.</param>
    public static Refusal? BringForward(
        ImmutableArray<JamPhaseRow> phases, long plannedAt, long? opensAt, long now, out ImmutableArray<JamPhaseRow> moved)
    {
        moved = phases;
        var at = 0;
        while (at < phases.Length && phases[at].OpensAt <= now) at++;
        if (at == phases.Length) return new(ErrorCode.JamNoNextPhase, "No phase of the jam is to come.");
        if (phases[at].OpensAt != plannedAt)
            return new(ErrorCode.Conflict, "The next phase is planned for another moment by now.", "plannedAt");
        if (opensAt < now) return new(ErrorCode.InvalidPhases, "A phase opens now or later.", "opensAt");
        // What has just opened lasts a millisecond: no phase closes before it was open.
        var from = Math.Max(opensAt ?? now, at == 0 ? long.MinValue : phases[at - 1].OpensAt + 1);
        if (from >= plannedAt) return new(ErrorCode.InvalidPhases, "A phase is brought forward, not put off.", "opensAt");
        if (phases[^1].ClosesAt - Math.Min(phases[0].OpensAt, from) > JamLimits.LastsMax.TotalMilliseconds)
            return new(ErrorCode.InvalidPhases, $"A jam lasts at most {JamLimits.LastsMax.Days} days.", "opensAt");
        moved = phases.SetItem(at, phases[at] with { OpensAt = from });
        if (at > 0) moved = moved.SetItem(at - 1, phases[at - 1] with { ClosesAt = Math.Min(phases[at - 1].ClosesAt, from) });
        return null;
    }

    /// <summary>Reads a plan; null when <paramref name="phases"/> may be stored.</summary>
    public static Refusal? Read(
        ImmutableArray<NewJamPhase> wanted, TimeZoneInfo zone, long now, out ImmutableArray<JamPhaseRow> phases)
    {
        phases = [];
        if (wanted.IsEmpty) return Bad("A jam has phases.");
        if (wanted.Length > JamLimits.PhasesMax)
            return new(ErrorCode.TooMany, $"At most {JamLimits.PhasesMax} phases.", "phases");
        var read = ImmutableArray.CreateBuilder<JamPhaseRow>(wanted.Length);
        foreach (var one in wanted)
        {
            if (one.Kind is not { } kind) return Bad("Say what the phase is for.");
            if (ReadTime(one.OpensAt, zone, out var opensAt) is { } badOpening) return badOpening;
            if (ReadTime(one.ClosesAt, zone, out var closesAt) is { } badClosing) return badClosing;
            if (closesAt <= opensAt) return Bad("A phase closes after it opens.");
            if (read.Count > 0 && opensAt < read[^1].ClosesAt) return Bad("Phases are in order and do not overlap.");
            read.Add(new()
            {
                Kind = (int)kind,
                OpensAt = opensAt,
                ClosesAt = closesAt,
                Allows = BitsOf(one.Allows ?? Usual(kind)),
                ShowsTallies = (one.ShowsTallies ?? true) ? 1 : 0,
            });
        }

        phases = read.ToImmutable();
        if (phases[^1].ClosesAt - phases[0].OpensAt > JamLimits.LastsMax.TotalMilliseconds)
            return Bad($"A jam lasts at most {JamLimits.LastsMax.Days} days.");
        return phases[^1].ClosesAt <= now ? Bad("A jam ends in the future.") : null;
    }

    /// <summary>What the bits of a phase allow.</summary>
    public static ImmutableArray<JamAction> ActionsOf(int bits) =>
        [.. Enum.GetValues<JamAction>().Where(action => (bits & BitOf(action)) != 0)];

    /// <summary>The bit of one action.</summary>
    public static int BitOf(JamAction action) => 1 << (int)action;

    private static int BitsOf(ImmutableArray<JamAction> actions) =>
        actions.Aggregate(0, (bits, action) => bits | BitOf(action));

    private static ImmutableArray<JamAction> Usual(JamPhaseKind kind) => kind switch
    {
        JamPhaseKind.Ideas => [JamAction.Ideas, JamAction.Comments, JamAction.Builds],
        JamPhaseKind.Enrich => [JamAction.Comments, JamAction.Builds],
        JamPhaseKind.Vote => [JamAction.Comments, JamAction.Votes],
        _ => [JamAction.Comments],
    };

    private static Refusal? ReadTime(string? text, TimeZoneInfo zone, out long at)
    {
        at = 0;
        const DateTimeStyles styles = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, s_local, CultureInfo.InvariantCulture, styles, out var local))
        {
            if (zone.IsInvalidTime(local))
                return Bad($"{text} is not on the clocks of {zone.Id}: they are put forward over it.");
            // Where clocks show a time twice, the first of the two is meant; with an offset one says the other.
            var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
            at = new DateTimeOffset(local, offset).ToUnixTimeMilliseconds();
            return null;
        }

        if (!text.AsSpan().ContainsAny('Z', '+') && text?.LastIndexOf('-') is not > 10
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out var moment))
            return Bad("A time is written as 2027-03-27T09:00 in the jam's zone, or with an offset.");
        at = moment.ToUnixTimeMilliseconds();
        return null;
    }

    private static Refusal Bad(string message) => new(ErrorCode.InvalidPhases, message, "phases");
}
