using System.Collections.Immutable;

namespace MyDeclic.Jams;

/// <summary>What a quick poll may be.</summary>
internal static class JamPollRules
{
    private static readonly TimeSpan s_usual = TimeSpan.FromMinutes(2);

    /// <summary>Checks a poll; null when it may be held.</summary>
    public static Refusal? Check(HoldPoll wanted, out string question, out ImmutableArray<string> options, out TimeSpan lasts)
    {
        (options, lasts) = ([], s_usual);
        if (TextRules.CheckLine(wanted.Question, "question", JamLimits.AnnouncementCharactersMax, true, out question) is { } bad)
            return bad;
        if (wanted.Options.Length is < 2 or > JamLimits.PollOptionsMax)
            return new(ErrorCode.InvalidPoll, $"A quick poll has 2 to {JamLimits.PollOptionsMax} options.", "options");
        var clean = ImmutableArray.CreateBuilder<string>(wanted.Options.Length);
        foreach (var one in wanted.Options)
        {
            if (TextRules.CheckLine(one, "options", JamLimits.PollOptionCharactersMax, true, out var option) is { } badOption)
                return badOption;
            if (clean.Any(other => TextRules.Fold(other) == TextRules.Fold(option)))
                return new(ErrorCode.InvalidPoll, "Two options are the same.", "options");
            clean.Add(option);
        }

        lasts = wanted.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : s_usual;
        if (lasts < JamLimits.PollLastsMin || lasts > JamLimits.PollLastsMax)
        {
            return new(
                ErrorCode.InvalidPoll, $"It stays open {JamLimits.PollLastsMin.TotalSeconds:0} s to an hour.", "seconds");
        }

        options = clean.ToImmutable();
        return null;
    }
}
