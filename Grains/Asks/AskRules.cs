using System.Collections.Immutable;
using System.Globalization;

namespace MyDeclic.Asks;

/// <summary>What a session allows, and when: the one place, for every door.</summary>
internal static class AskRules
{
    /// <summary>Where a session is: open from its opening, closed from its closing, to the millisecond.</summary>
    public static AskState StateOf(long opensAt, long closesAt, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return at < opensAt ? AskState.Planned : at < closesAt ? AskState.Open : AskState.Closed;
    }

    /// <summary>Why nothing is asked or voted at <paramref name="now"/>; null when it may be.</summary>
    public static Refusal? NotTaking(long opensAt, long closesAt, DateTimeOffset now) => StateOf(opensAt, closesAt, now) switch
    {
        AskState.Planned => new(ErrorCode.AskNotOpen, "The session has not opened yet."),
        AskState.Closed => new(ErrorCode.AskClosed, "The session has closed: it is read and answered, nothing more."),
        _ => null,
    };

    /// <summary>Checks a session's texts, people and times; null when <paramref name="clean"/> may be stored.</summary>
    public static Refusal? Check(AskRow wanted, ImmutableArray<long> hosts, DateTimeOffset now, out AskRow clean)
    {
        clean = wanted;
        if (TextRules.CheckLine(wanted.Title, "title", Limits.TitleCharactersMax, true, out var title) is { } badTitle)
            return badTitle;
        if (TextRules.CheckText(wanted.Intro, "intro", AskLimits.IntroCharactersMax, false, out var intro) is { } badIntro)
            return badIntro;
        if (hosts.IsEmpty) return new(ErrorCode.InvalidRequest, "Say who answers.", "hosts");
        if (hosts.Length > AskLimits.HostsMax)
            return new(ErrorCode.TooMany, $"At most {AskLimits.HostsMax} people answer.", "hosts");
        var lasts = TimeSpan.FromMilliseconds(wanted.ClosesAt - wanted.OpensAt);
        if (lasts <= TimeSpan.Zero)
            return new(ErrorCode.InvalidRequest, "A session closes after it opens.", "closesAt");
        if (lasts > AskLimits.LastsMax)
            return new(ErrorCode.InvalidRequest, $"A session lasts at most {AskLimits.LastsMax.Days} days.", "closesAt");
        if (wanted.ClosesAt <= now.ToUnixTimeMilliseconds())
            return new(ErrorCode.InvalidRequest, "A session closes in the future.", "closesAt");
        clean = wanted with { Title = title, Intro = intro };
        return null;
    }

    /// <summary>Checks the day of a promise, as yyyy-MM-dd; yesterday is let through: it may be today elsewhere.</summary>
    public static Refusal? CheckDay(string? day, DateTimeOffset now, out string clean)
    {
        clean = "";
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(ErrorCode.InvalidRequest, "A day is written as 2026-12-31.", "day");
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (date < today.AddDays(-1) || date > today.AddDays(AskLimits.PromiseDaysMax))
        {
            return new(
                ErrorCode.InvalidRequest, $"A promise is for today or one of the next {AskLimits.PromiseDaysMax} days.", "day");
        }

        clean = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return null;
    }
}
