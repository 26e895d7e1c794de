using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MyDeclic.Jams;

namespace MyDeclic.Tests.Jams;

/// <summary>Random programs, and the smaller ones to try where one fails.</summary>
internal static class TallyPrograms
{
    private const int StepsMax = 16;
    private const int TogetherMax = 4;
    private const int Animators = 2;

    public static Arbitrary<ImmutableArray<TallyStep>> Of(JamVoting voting, int people, int ideas) =>
        Arb.From(
            from count in Gen.Choose(1, StepsMax)
            from steps in Steps(voting, people, ideas).ArrayOf(count)
            select steps.ToImmutableArray(),
            Smaller);

    /// <summary>Smaller programs: without some steps, with less done together, and with smaller votes.</summary>
    public static IEnumerable<ImmutableArray<TallyStep>> Smaller(ImmutableArray<TallyStep> program)
    {
        for (var length = program.Length / 2; length > 0; length /= 2)
        {
            for (var from = 0; from < program.Length; from += length)
                yield return program.RemoveRange(from, Math.Min(length, program.Length - from));
        }

        for (var at = 0; at < program.Length; at++)
        {
            foreach (var instead in Smaller(program[at])) yield return program.RemoveAt(at).InsertRange(at, instead);
        }
    }

    private static IEnumerable<ImmutableArray<TallyStep>> Smaller(TallyStep step)
    {
        if (step is TallyStep.Crash crash)
        {
            yield return [new TallyStep.Together(crash.Before)];
            foreach (var fewer in Fewer(crash.Before)) yield return [new TallyStep.Crash(fewer)];
        }
        else if (step is TallyStep.Together together)
        {
            if (together.Acts.Length > 1)
            {
                // One after the other, if that fails as well; else fewer at a time.
                yield return [.. together.Acts.Select(act => new TallyStep.Together([act]))];
                foreach (var fewer in Fewer(together.Acts)) yield return [new TallyStep.Together(fewer)];
            }

            for (var at = 0; at < together.Acts.Length; at++)
            {
                if (together.Acts[at] is TallyAct.Vote { Value: > 1 } vote)
                    yield return [new TallyStep.Together(together.Acts.SetItem(at, vote with { Value = vote.Value - 1 }))];
            }
        }
    }

    private static IEnumerable<ImmutableArray<TallyAct>> Fewer(ImmutableArray<TallyAct> acts) =>
        Enumerable.Range(0, acts.Length).Select(acts.RemoveAt);

    private static Gen<TallyStep> Steps(JamVoting voting, int people, int ideas)
    {
        var act = Acts(voting, people, ideas);
        var together = from count in Gen.Choose(1, TogetherMax)
                       from acts in act.ArrayOf(count)
                       select (TallyStep)new TallyStep.Together([.. acts]);
        var crash = from count in Gen.Choose(0, TogetherMax)
                    from acts in act.ArrayOf(count)
                    select (TallyStep)new TallyStep.Crash([.. acts]);
        var pass = Gen.Elements(0, 0, 1, 5_000).Select(left => (TallyStep)new TallyStep.PassTo(left));
        // Two animators at the same two ideas, in opposite order.
        var opposed = from idea in Few(ideas)
                      from other in Few(ideas)
                      from merges in Gen.Elements(true, false)
                      select (TallyStep)new TallyStep.Together(merges
                          ? [new TallyAct.Merge(0, idea, other), new TallyAct.Merge(1, other, idea)]
                          : [new TallyAct.Separate(0, idea), new TallyAct.Separate(1, other)]);
        return Gen.Frequency((20, together), (2, opposed), (2, crash), (2, pass));
    }

    private static Gen<TallyAct> Acts(JamVoting voting, int people, int ideas)
    {
        // The first people and ideas more often than the last: what matters happens between the same few.
        var (who, idea, anybody) = (Few(people), Few(ideas), Gen.Choose(0, Animators - 1));
        var most = voting == JamVoting.Points ? TallyStage.PerIdea : JamLimits.StarsMax;
        var vote = from person in who
                   from one in idea
                   from value in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, most + 1)))
                   select (TallyAct)new TallyAct.Vote(person, one, value);
        var compare = from person in who
                      from one in idea
                      from other in idea
                      from takesBack in Gen.Elements(false, false, false, true)
                      select takesBack
                          ? (TallyAct)new TallyAct.TakeBack(person, one, other)
                          : new TallyAct.Compare(person, one, other);
        var merge = from animator in anybody
                    from one in idea
                    from other in idea
                    select (TallyAct)new TallyAct.Merge(animator, one, other);
        var separate = from animator in anybody from one in idea select (TallyAct)new TallyAct.Separate(animator, one);
        var pause = from animator in anybody
                    from isPaused in Gen.Elements(true, false)
                    select (TallyAct)new TallyAct.Pause(animator, isPaused);
        var extend = from animator in anybody
                     from minutes in Gen.Elements(1, 60)
                     select (TallyAct)new TallyAct.Extend(animator, minutes);
        return Gen.Frequency(
            (50, voting == JamVoting.Pairs ? compare : vote), (14, merge), (10, separate),
            (3, idea.Select(one => (TallyAct)new TallyAct.Hide(one))), (3, idea.Select(one => (TallyAct)new TallyAct.Show(one))),
            (2, idea.Select(one => (TallyAct)new TallyAct.Withdraw(one))), (4, pause), (6, extend));
    }

    private static Gen<int> Few(int count) =>
        from most in Gen.Choose(0, count - 1) from number in Gen.Choose(0, most) select number;
}
