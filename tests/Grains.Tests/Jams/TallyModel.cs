using System.Collections.Immutable;
using MyDeclic.Jams;

namespace MyDeclic.Tests.Jams;

/// <summary>
/// A jam in the simplest words: who gave what, who put which idea first and in which order, which idea went into which, and
/// when voting ends. It is never changed: each act gives another.
/// </summary>
internal sealed record TallyModel(JamVoting Voting, int Budget, int Most, DateTimeOffset ClosesAt)
{
    public DateTimeOffset? PausedAt { get; init; }

    public ImmutableSortedDictionary<(int Who, int Idea), int> Given { get; init; } =
        ImmutableSortedDictionary<(int, int), int>.Empty;

    /// <summary>In the order of saying.</summary>
    public ImmutableList<(int Who, int Winner, int Loser)> Said { get; init; } = [];

    public ImmutableDictionary<int, int> Into { get; init; } = ImmutableDictionary<int, int>.Empty;

    /// <summary>Ideas that are hidden, or taken back.</summary>
    public ImmutableDictionary<int, IdeaState> Gone { get; init; } = ImmutableDictionary<int, IdeaState>.Empty;

    /// <summary>What an act comes to, and the code of the refusal or null.</summary>
    public (TallyModel After, ErrorCode? Refusal) Do(TallyAct act, DateTimeOffset now) => act switch
    {
        TallyAct.Vote vote => Vote(vote, now),
        TallyAct.Compare said => Compare(said, now),
        TallyAct.TakeBack back => TakeBack(back, now),
        TallyAct.Merge merge => Merge(merge.Idea, merge.Into),
        TallyAct.Separate one when StateOf(one.Idea) == IdeaState.Withdrawn => (this, ErrorCode.NotFound),
        TallyAct.Separate one => (this with { Into = Into.Remove(one.Idea) }, null),
        TallyAct.Hide one when StateOf(one.Idea) == IdeaState.Withdrawn => (this, ErrorCode.NotFound),
        TallyAct.Hide one => (Leave(one.Idea, IdeaState.Hidden), null),
        TallyAct.Show one when StateOf(one.Idea) == IdeaState.Withdrawn => (this, ErrorCode.NotFound),
        TallyAct.Show one => (this with { Gone = Gone.Remove(one.Idea) }, null),
        TallyAct.Withdraw one when StateOf(one.Idea) == IdeaState.Withdrawn => (this, ErrorCode.NotFound),
        TallyAct.Withdraw one => (Leave(one.Idea, IdeaState.Withdrawn), null),
        TallyAct.Pause pause when pause.IsPaused == PausedAt is not null => (this, null),
        TallyAct.Pause { IsPaused: true } => now < ClosesAt ? (this with { PausedAt = now }, null) : (this, ErrorCode.Conflict),
        TallyAct.Pause => (this with { PausedAt = null, ClosesAt = ClosesAt + (now - PausedAt!.Value) }, null),
        TallyAct.Extend when PausedAt is not null => (this, ErrorCode.JamPaused),
        TallyAct.Extend extend => (this with { ClosesAt = now.AddMinutes(extend.Minutes) }, null),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>Points, or comparisons won, and voters of an idea; null where it does not stand for itself.</summary>
    public (int Points, int Votes)? Tally(int idea)
    {
        if (StateOf(idea) != IdeaState.Shown) return null;
        if (Voting == JamVoting.Pairs)
        {
            // Of each person, the latest with each other idea as ideas are shown now.
            var counted = Said.Select(one => (one.Who, Winner: Root(one.Winner), Loser: Root(one.Loser)))
                .Where(one => one.Winner != one.Loser && (one.Winner == idea || one.Loser == idea))
                .GroupBy(one => (one.Who, Other: one.Winner == idea ? one.Loser : one.Winner))
                .Select(group => group.Last()).ToList();
            return (counted.Count(one => one.Winner == idea), counted.Select(one => one.Who).Distinct().Count());
        }

        // Of each person, the highest that they gave ideas that are one now.
        var best = Given.Where(one => Root(one.Key.Idea) == idea).GroupBy(one => one.Key.Who)
            .Select(one => one.Max(vote => vote.Value)).ToList();
        return (best.Sum(), best.Count);
    }

    public int Left(int who) => Budget - Given.Where(one => one.Key.Who == who).Sum(one => one.Value);

    public IdeaState StateOf(int idea) =>
        Gone.TryGetValue(idea, out var gone) ? gone : Into.ContainsKey(idea) ? IdeaState.Merged : IdeaState.Shown;

    private ErrorCode? Door(DateTimeOffset now) =>
        PausedAt is not null ? ErrorCode.JamPaused : now < ClosesAt ? null : ErrorCode.JamPhaseClosed;

    private (TallyModel, ErrorCode?) Vote(TallyAct.Vote vote, DateTimeOffset now)
    {
        if (vote.Value > Most) return (this, ErrorCode.InvalidVote);
        if (Door(now) is { } closed) return (this, closed);
        if (vote.Value > 0 && WhyNot(vote.Idea) is { } refusal) return (this, refusal);
        // Giving puts one vote in the place of all on what is one with the idea; so does taking back where it is shown.
        var isOne = StateOf(vote.Idea) == IdeaState.Shown;
        var kept = Given.RemoveRange(Given.Keys.Where(one =>
            one.Who == vote.Who && (isOne ? Root(one.Idea) == vote.Idea : one.Idea == vote.Idea)));
        var after = this with { Given = vote.Value > 0 ? kept.Add((vote.Who, vote.Idea), vote.Value) : kept };
        return Voting == JamVoting.Points && after.Left(vote.Who) < 0 ? (this, ErrorCode.BudgetSpent) : (after, null);
    }

    private (TallyModel, ErrorCode?) Compare(TallyAct.Compare said, DateTimeOffset now)
    {
        if (said.Winner == said.Loser) return (this, ErrorCode.InvalidVote);
        if ((Door(now) ?? WhyNot(said.Winner) ?? WhyNot(said.Loser)) is { } refusal) return (this, refusal);
        var one = (said.Who, said.Winner, said.Loser);
        // Said again it is no news, unless something else was said of ideas that are one with these since.
        var latest = Said.FindLastIndex(other => other.Who == said.Who && AreBetween(other, said.Winner, said.Loser));
        if (latest >= 0 && Said[latest] == one) return (this, null);
        return (this with { Said = Said.RemoveAll(other => other.Who == said.Who && AreOf(other, one)).Add(one) }, null);
    }

    private (TallyModel, ErrorCode?) TakeBack(TallyAct.TakeBack back, DateTimeOffset now)
    {
        if (Door(now) is { } closed) return (this, closed);
        var areShown = StateOf(back.One) == IdeaState.Shown && StateOf(back.Other) == IdeaState.Shown;
        var kept = Said.RemoveAll(said => said.Who == back.Who
            && (AreOf(said, (0, back.One, back.Other)) || (areShown && AreBetween(said, back.One, back.Other))));
        return (this with { Said = kept }, null);
    }

    private (TallyModel, ErrorCode?) Merge(int idea, int into)
    {
        if (StateOf(idea) == IdeaState.Withdrawn || StateOf(into) == IdeaState.Withdrawn) return (this, ErrorCode.NotFound);
        if (idea == into) return (this, ErrorCode.InvalidRequest);
        if (Root(idea) == Root(into)) return (this, null);
        return StateOf(idea) == IdeaState.Shown && StateOf(into) == IdeaState.Shown
            ? (this with { Into = Into.Add(idea, into) }, null)
            : (this, ErrorCode.IdeaMerged);
    }

    // What went into it stands for itself again.
    private TallyModel Leave(int idea, IdeaState state) => this with
    {
        Into = Into.RemoveRange(Into.Where(one => one.Key == idea || one.Value == idea).Select(one => one.Key)),
        Gone = Gone.SetItem(idea, state),
    };

    private ErrorCode? WhyNot(int idea) => StateOf(idea) switch
    {
        IdeaState.Shown => null,
        IdeaState.Merged => ErrorCode.IdeaMerged,
        _ => ErrorCode.NotFound,
    };

    private static bool AreOf((int, int Winner, int Loser) one, (int, int Winner, int Loser) other) =>
        (one.Winner, one.Loser) == (other.Winner, other.Loser) || (one.Winner, one.Loser) == (other.Loser, other.Winner);

    private bool AreBetween((int Who, int Winner, int Loser) said, int one, int other) =>
        AreOf((0, Root(said.Winner), Root(said.Loser)), (0, Root(one), Root(other)));

    private int Root(int idea) => Into.TryGetValue(idea, out var into) ? Root(into) : idea;
}
