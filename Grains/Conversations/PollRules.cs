using System.Collections.Immutable;
using MyDeclic.Posts;

namespace MyDeclic.Conversations;

/// <summary>What a poll is, which votes count, and who sees the tallies: the one place.</summary>
internal static class PollRules
{
    /// <summary>Whether one may vote at a moment; the closing moment itself is too late.</summary>
    public static bool IsOpen(long closesAtMilliseconds, DateTimeOffset now) =>
        now.ToUnixTimeMilliseconds() < closesAtMilliseconds;

    /// <summary>The poll without the tallies that not everybody may see at this moment.</summary>
    public static PollView ForEverybody(PollView poll, DateTimeOffset now) => For(poll, false, now);

    /// <summary>The poll as somebody sees it who voted, or did not.</summary>
    public static PollView For(PollView poll, bool hasVoted, DateTimeOffset now)
    {
        var shows = poll.Results == PollResults.Always
            || (poll.Results == PollResults.AfterVoting && hasVoted)
            || !IsOpen(poll.ClosesAt.ToUnixTimeMilliseconds(), now);
        return shows ? poll : poll with { Votes = null };
    }

    /// <summary>Checks a new poll.</summary>
    public static Refusal? Check(NewPoll? asked, DateTimeOffset now, out PollView? poll)
    {
        poll = null;
        if (asked is null) return null;
        var lines = asked.Options ?? [];
        if (lines.Length is < Limits.PollOptionsMin or > Limits.PollOptionsMax)
            return Unfit($"A poll has {Limits.PollOptionsMin} to {Limits.PollOptionsMax} options.");
        var options = ImmutableArray.CreateBuilder<string>(lines.Length);
        foreach (var line in lines)
        {
            if (TextRules.CheckLine(line, "poll", Limits.PollOptionCharactersMax, true, out var option) is { } bad) return bad;
            options.Add(option);
        }

        if (options.Select(TextRules.Fold).Distinct(StringComparer.Ordinal).Count() < lines.Length)
            return Unfit("Two options are the same.");
        if (asked.ClosesAt is not { } closesAt) return Unfit("Say when the poll closes.");
        if (closesAt <= now || closesAt > now.AddDays(Limits.PollDaysMax))
            return Unfit($"A poll closes later than now, and within {Limits.PollDaysMax} days.");
        if (asked.Results is { } results && !Enum.IsDefined(results)) return Unfit("Results are shown at one of three times.");
        poll = new(
            options.MoveToImmutable(), asked.IsMultiple ?? false, asked.Results ?? PollResults.Always,
            DateTimeOffset.FromUnixTimeMilliseconds(closesAt.ToUnixTimeMilliseconds()), 0, null);
        return null;
    }

    /// <summary>Checks a vote.</summary>
    public static Refusal? Check(PollTerms poll, ImmutableArray<int> choices, out ImmutableArray<int> clean)
    {
        clean = [.. choices.Distinct().Order()];
        if (clean.IsEmpty || clean[0] < 0 || clean[^1] >= poll.Options)
            return new(ErrorCode.InvalidPoll, "A vote names options of the poll, by their numbers from 0.", "choices");
        return clean.Length > 1 && !poll.IsMultiple
            ? new(ErrorCode.InvalidPoll, "One chooses one option here.", "choices")
            : null;
    }

    private static Refusal Unfit(string why) => new(ErrorCode.InvalidPoll, why, "poll");
}
