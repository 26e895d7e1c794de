using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Conversations;
using MyDeclic.Jams;
using MyDeclic.Tests.Bottles;

namespace MyDeclic.Tests.Jams;

/// <summary>One jam that a program is played in: does its acts, and reads what is stored of it.</summary>
internal sealed record TallyPlay(
    IReadOnlyList<Caller> People, IReadOnlyList<Caller> Animators, long JamId, List<long> Ideas, JamVoting Voting)
{
    public int Number(long ideaId) => Ideas.IndexOf(ideaId);

    /// <summary>The code of the refusal, or null.</summary>
    public async Task<ErrorCode?> DoAsync(BottleWorld world, TallyAct act, DateTimeOffset now)
    {
        var animation = world.Grains.GetGrain<IJamAnimation>(JamId);
        var clock = world.Grains.GetGrain<IJamGrain>(JamId);
        return act switch
        {
            TallyAct.Vote one => Code(await Ballot(world, one.Who).VoteAsync(People[one.Who], Ideas[one.Idea], one.Value)),
            TallyAct.Compare one => Code(
                await Ballot(world, one.Who).CompareAsync(People[one.Who], Ideas[one.Winner], Ideas[one.Loser])),
            TallyAct.TakeBack one => Code(
                await Ballot(world, one.Who).TakeBackAsync(People[one.Who], Ideas[one.One], Ideas[one.Other])),
            TallyAct.Merge one => Code(await animation.MergeAsync(Animators[one.By], Ideas[one.Idea], Ideas[one.Into])),
            TallyAct.Separate one => Code(await animation.SeparateAsync(Animators[one.By], Ideas[one.Idea])),
            TallyAct.Hide one => await HideAsync(one.Idea, HidingStep.Hidden),
            TallyAct.Show one => await HideAsync(one.Idea, HidingStep.Shown),
            TallyAct.Withdraw one =>
                (await world.Grains.GetGrain<IConversationGrain>(Ideas[one.Idea]).DeleteAsync(Animators[0])).Refusal?.Code,
            TallyAct.Pause one => Code(await clock.PauseAsync(Animators[one.By], one.IsPaused)),
            TallyAct.Extend one => Code(await clock.ExtendAsync(Animators[one.By], now.AddMinutes(one.Minutes))),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

        async Task<ErrorCode?> HideAsync(int idea, HidingStep step) =>
            (await world.Grains.GetGrain<IIdeaThread>(Ideas[idea]).HideAsync(Animators[0], new(step, "Why."))).Refusal?.Code;
    }

    /// <summary>What is stored, as <see cref="Describe(TallyModel)"/> says it: read row by row, nothing summed.</summary>
    public Task<string> StoredAsync(BottleWorld world) => world.Queue.WriteAsync(tx =>
    {
        var jam = new { JamId };
        var rows = tx.Query<(long Id, long State, long Into, long Root)>(
            "select post_id, state, coalesce(merged_into, 0), root_id from jam_ideas where jam_id = @JamId", jam);
        var closesAt = tx.QuerySingle<long>("select closes_at from jam_phases where jam_id = @JamId", jam);
        var pausedAt = tx.QuerySingle<long?>("select paused_at from jams where id = @JamId", jam);
        var model = new TallyModel(Voting, 0, 0, DateTimeOffset.FromUnixTimeMilliseconds(closesAt))
        {
            PausedAt = pausedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            Into = rows.Where(row => row.Into != 0).ToImmutableDictionary(row => Number(row.Id), row => Number(row.Into)),
            Gone = rows.Where(row => row.State > 1).ToImmutableDictionary(row => Number(row.Id), row => (IdeaState)row.State),
            Given = tx.Query<(long User, long Idea, long Value)>(
                    "select user_id, idea_id, value from jam_votes where jam_id = @JamId", jam)
                .ToImmutableSortedDictionary(row => (Person(row.User), Number(row.Idea)), row => (int)row.Value),
            Said =
            [
                .. tx.Query<(long User, long Winner, long Low, long High)>(
                    """
                    select user_id, winner_id, low_id, high_id from jam_pairs where jam_id = @JamId order by user_id, place
                    """,
                    jam)
                    .Select(row =>
                        (Person(row.User), Number(row.Winner), Number(row.Winner == row.Low ? row.High : row.Low))),
            ],
        };
        var spent = tx.Query<(long User, long Spent)>("select user_id, spent from jam_ballots where jam_id = @JamId", jam);
        var wrong = spent.Where(one => one.Spent > TallyStage.Budget && Voting == JamVoting.Points
            || (Voting != JamVoting.Pairs && one.Spent != -model.Left(Person(one.User)))).ToList();
        return Describe(model) + string.Concat(wrong.Select(one => $"; p{Person(one.User)} has spent {one.Spent}"));
    });

    /// <summary>Changes that are not told to screens.</summary>
    public async Task<long> OwedAsync(BottleWorld world) => await world.Queue.WriteAsync(tx =>
        tx.ExecuteScalar<long>("select count(*) from jam_changes where jam_id = @JamId", new { JamId }));

    /// <summary>The model after an order of acts in which each is answered as it was and that leaves what is stored.</summary>
    public static TallyModel? Explain(
        TallyModel model, ImmutableArray<(TallyAct Act, ErrorCode? Answer)> acts, DateTimeOffset now, string stored)
    {
        if (acts.IsEmpty) return Describe(model) == stored ? model : null;
        for (var first = 0; first < acts.Length; first++)
        {
            var (after, refusal) = model.Do(acts[first].Act, now);
            if (refusal == acts[first].Answer && Explain(after, acts.RemoveAt(first), now, stored) is { } found) return found;
        }

        return null;
    }

    /// <summary>What the model answers to acts, one after the other.</summary>
    public static IEnumerable<string> Answers(TallyModel model, ImmutableArray<TallyAct> acts, DateTimeOffset now)
    {
        foreach (var act in acts)
        {
            (model, var refusal) = model.Do(act, now);
            yield return refusal?.ToString() ?? "done";
        }
    }

    /// <summary>All that is to be stored of a jam, in one line.</summary>
    public static string Describe(TallyModel model) => string.Join(
        ", ",
        model.Given.Select(one => $"p{one.Key.Who} i{one.Key.Idea} {one.Value}")
            .Concat(model.Said.Select((one, at) => (one, at)).OrderBy(said => said.one.Who).ThenBy(said => said.at)
                .Select(said => $"p{said.one.Who} i{said.one.Winner} > i{said.one.Loser}"))
            .Concat(model.Into.OrderBy(one => one.Key).Select(one => $"i{one.Key} in i{one.Value}"))
            .Concat(model.Gone.OrderBy(one => one.Key).Select(one => $"i{one.Key} {one.Value}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"closes {model.ClosesAt:HH:mm:ss.fff}"))
            .Concat(model.PausedAt is { } at ? [string.Create(CultureInfo.InvariantCulture, $"paused {at:HH:mm:ss.fff}")] : []));

    private int Person(long userId) => People.Select((one, at) => (one, at)).Single(one => one.one.UserId == userId).at;

    private IBallotGrain Ballot(BottleWorld world, int who) =>
        world.Grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{JamId}/{People[who].UserId}"));

    private static ErrorCode? Code<T>(Result<T> answer)
        where T : class => answer.IsDone ? null : answer.Refusal.Code;
}
