using System.Collections.Immutable;
using MyDeclic.Bottles;
using MyDeclic.Users;

namespace MyDeclic.Tests.Bottles;

/// <summary>The router by itself: candidates in, a list with reasons out.</summary>
public sealed class The_router_ranks_who_may_know
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly Router _router = new(RouterWeights.Default);

    [Fact]
    public void By_level_and_confirmations() => Ranks(
        [4, 3, 2, 1],
        One(1, skill: new("Seals", SkillLevel.Learns, 0)),
        One(2, skill: new("Seals", SkillLevel.Masters, 0)),
        One(3, skill: new("Seals", SkillLevel.Masters, 3)),
        One(4, skill: new("Seals", SkillLevel.Teaches, 3)));

    [Fact]
    public void By_solutions_before_answers_before_posts() => Ranks(
        [3, 2, 1],
        One(1, did: [(EvidenceKind.Posted, 1)]),
        One(2, did: [(EvidenceKind.Answered, 1)]),
        One(3, did: [(EvidenceKind.Answered, 1), (EvidenceKind.Solved, 1)]));

    [Fact]
    public void By_what_was_done_lately() => Ranks(
        [2, 1], One(1, did: [(EvidenceKind.Answered, 400)]), One(2, did: [(EvidenceKind.Answered, 2)]));

    [Fact]
    public void By_rare_words_of_what_was_written() => Ranks(
        [3, 1, 2],
        One(1, wrote: ["door", "door"]), One(2, wrote: ["door", "window"]), One(3, wrote: ["gasket", "door"]), One(4));

    [Fact]
    public void By_a_language_in_common() => Ranks(
        [2, 1],
        One(1, did: [(EvidenceKind.Answered, 1)]),
        One(2, did: [(EvidenceKind.Answered, 1)]) with
        {
            Languages = ImmutableDictionary<string, string>.Empty.Add("francais", "Français"),
        });

    [Fact]
    public void Declines_lower_and_fade()
    {
        Candidate Declined(long id, int daysAgo) =>
            One(id, did: [(EvidenceKind.Answered, 1), (EvidenceKind.Declined, daysAgo)]);
        Ranks([1, 3, 2], One(1, did: [(EvidenceKind.Answered, 1)]), Declined(2, 1), Declined(3, 120));
    }

    [Fact]
    public void The_reasons_are_what_the_score_is_made_of_and_the_strongest_comes_first()
    {
        var one = Assert.Single(_router.Choose(
            Asked(), [One(1, did: [(EvidenceKind.Answered, 1), (EvidenceKind.Answered, 2)], skill: new("Seals", SkillLevel.Masters, 2))],
            [], 5, 5));

        Assert.Equal<BottleReason>(
            [new(BottleReasonKind.Skill, "Seals", SkillLevel.Masters, 2), new(BottleReasonKind.Answered, "seals", Count: 2)],
            one.Reasons);
        Assert.Equal(one.Parts.Total, one.Parts.Skills + one.Parts.Answered, 9);
    }

    [Fact]
    public void Nobody_is_asked_without_a_reason_or_above_the_limit_or_about_the_own_question()
    {
        Candidate busy = One(1, did: [(EvidenceKind.Solved, 1)]) with { OpenBottles = 5 };
        Candidate talker = One(2) with { Answers = [Now, Now, Now] };
        var asker = One(99, did: [(EvidenceKind.Solved, 1)]);
        var tired = One(3, did: [(EvidenceKind.Posted, 300), (EvidenceKind.Declined, 0), (EvidenceKind.Declined, 0)]);

        Assert.Empty(_router.Choose(Asked(), [busy, talker, asker, tired], [], 5, 5));
        Assert.Single(_router.Choose(Asked(), [busy with { OpenBottles = 4 }], [], 5, 5));
    }

    [Fact]
    public void A_wave_is_spread_over_sites_and_countries()
    {
        Candidate At(long id, string site, string country, int days) =>
            One(id, did: [(EvidenceKind.Answered, days)]) with { Site = site, Country = country };
        Candidate[] people =
        [
            At(1, "Flins", "France", 1), At(2, "Flins", "France", 2), At(3, "Flins", "France", 3),
            At(4, "Douai", "France", 4), At(5, "Curitiba", "Brazil", 5), At(6, "Novo mesto", "Slovenia", 6),
        ];

        Assert.Equal([1, 5, 6], Chosen(people, []));
        // Who has it already counts as well.
        Assert.Equal([4, 5, 6], Chosen(people, [new("Flins", "France")]).Order());
        // But a place alone makes nobody an expert.
        Assert.DoesNotContain(7, Chosen([.. people, At(7, "Tokyo", "Japan", 2_000)], []));
    }

    [Fact]
    public void The_same_question_gives_the_same_list_in_whatever_order_candidates_come()
    {
        Candidate[] people = [.. Enumerable.Range(1, 30).Select(id => One(id, did: [(EvidenceKind.Answered, id % 3)]))];
        var first = _router.Rank(Asked(), people).Select(one => one.Candidate.UserId).ToList();

        Assert.Equal(first, _router.Rank(Asked(), [.. people.Reverse()]).Select(one => one.Candidate.UserId));
    }

    private long[] Chosen(Candidate[] people, Place[] taken) =>
        [.. _router.Choose(Asked(), people, taken, 3, 5).Select(one => one.Candidate.UserId)];

    private void Ranks(long[] expected, params Candidate[] people) => Assert.Equal(
        expected,
        _router.Rank(Asked(), people).Where(one => one.Parts.Total != 0).Select(one => one.Candidate.UserId));

    private static Question Asked() => new(99, ["seals"], ["door", "gasket"], ["francais"], Now);

    private static Candidate One(
        long id, SkillShown? skill = null, (EvidenceKind Kind, int DaysAgo)[]? did = null, string[]? wrote = null) => new()
    {
        UserId = id,
        Skills = skill is null ? [] : [skill],
        Evidence = [.. (did ?? []).Select(what => new Evidence(what.Kind, "seals", Now.AddDays(-what.DaysAgo)))],
        Texts = wrote is null ? [] : [new([.. wrote], Now)],
    };
}
