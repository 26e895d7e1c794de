namespace MyDeclic.Bottles;

/// <summary>
/// Says who may know the answer to a question, and why. It reads nothing and keeps nothing: the same question and
/// candidates give the same list. What it learns (solutions, answers, declines) comes with the candidates.
/// </summary>
internal sealed class Router(RouterWeights weights)
{
    /// <summary>Reasons that are told of one person.</summary>
    public const int ReasonsMax = 4;

    /// <summary>Whom a wave goes to: the best, spread over places.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="candidates">Who may be asked; nobody who was.</param>
    /// <param name="taken">Where those are who were.</param>
    /// <param name="wanted">At most so many.</param>
    /// <param name="openBottlesMax">Who has so many waiting is left alone.</param>
    public IReadOnlyList<Routed> Choose(
        Question question, IReadOnlyList<Candidate> candidates, IReadOnlyCollection<Place> taken, int wanted,
        int openBottlesMax)
    {
        // Who answers much but shows nothing of the topic would not know why the bottle came.
        var ranked = Rank(question, [.. candidates.Where(one => one.OpenBottles < openBottlesMax)])
            .Where(one => one.Parts is { Topic: > 0, Total: > 0 } && !one.Reasons.IsEmpty).ToList();
        return Spread.Choose(ranked, taken, wanted, weights);
    }

    /// <summary>All candidates, the best first; equals by id, so that servers agree.</summary>
    public IReadOnlyList<Routed> Rank(Question question, IReadOnlyList<Candidate> candidates)
    {
        var asked = candidates.Where(one => one.UserId != question.AskerId).ToList();
        var texts = new TextEvidence(question, asked, weights);
        var wrote = asked.ToDictionary(one => one.UserId, one => texts.Of(one, question.Now));
        var most = wrote.Count == 0 ? 0 : wrote.Values.Max();
        var rarity = question.Tags.Distinct(StringComparer.Ordinal)
            .ToDictionary(tag => tag, tag => Rarity(tag, asked), StringComparer.Ordinal);
        return
        [
            .. asked.Select(one => Weigh(question, one, most > 0 ? wrote[one.UserId] / most : 0, rarity))
                .OrderByDescending(one => one.Parts.Total).ThenBy(one => one.Candidate.UserId),
        ];
    }

    private Routed Weigh(Question question, Candidate one, double wrote, Dictionary<string, double> rarity)
    {
        var reasons = new List<(double Weight, BottleReason Reason)>();
        var skills = one.Skills.Sum(skill => Add(
            reasons, SkillWeight(skill),
            new(BottleReasonKind.Skill, skill.Name, skill.Level, skill.Confirmations)));
        var parts = new ScoreParts(
            skills,
            OfTags(question, one, EvidenceKind.Solved, weights.Solved, BottleReasonKind.Solved, rarity, reasons),
            OfTags(question, one, EvidenceKind.Answered, weights.Answered, BottleReasonKind.Answered, rarity, reasons),
            OfTags(question, one, EvidenceKind.Posted, weights.Posted, BottleReasonKind.Posted, rarity, reasons),
            Add(reasons, weights.Wrote * wrote, new(BottleReasonKind.Wrote, Count: one.Texts.Length)),
            LanguageOf(question, one, reasons),
            weights.Active * Doublings(
                one.Answers.Sum(at => Fading.Of(at, question.Now, weights.ActiveHalfLifeDays))),
            question.Tags.Sum(tag => weights.Declined * Doublings(Faded(question, one, EvidenceKind.Declined, tag))));
        return new Routed(
            one, parts, [.. reasons.OrderByDescending(pair => pair.Weight).Take(ReasonsMax).Select(pair => pair.Reason)]);
    }

    private double SkillWeight(SkillShown skill) =>
        weights.Skill * (int)skill.Level / (int)Users.SkillLevel.Teaches
        * (1 + (weights.Confirmation * Doublings(skill.Confirmations)));

    private double OfTags(
        Question question, Candidate one, EvidenceKind kind, double each, BottleReasonKind reason,
        Dictionary<string, double> rarity, List<(double Weight, BottleReason Reason)> reasons) =>
        rarity.Sum(pair => Add(
            reasons, each * pair.Value * Doublings(Faded(question, one, kind, pair.Key)),
            new(reason, pair.Key, Count: one.Evidence.Count(what => what.Kind == kind && what.Tag == pair.Key))));

    // A tag that everybody writes under tells little of anybody: from 1 for a tag of nobody's towards 0.
    private static double Rarity(string tag, List<Candidate> candidates)
    {
        var with = candidates.Count(one => one.Evidence.Any(what => what.Kind != EvidenceKind.Declined && what.Tag == tag));
        return Math.Log(1 + ((candidates.Count + 1.0) / (with + 1))) / Math.Log(candidates.Count + 2.0);
    }

    private double Faded(Question question, Candidate one, EvidenceKind kind, string tag)
    {
        var halfLife = kind == EvidenceKind.Declined ? weights.DeclinedHalfLifeDays : weights.TopicHalfLifeDays;
        return one.Evidence.Where(what => what.Kind == kind && what.Tag == tag)
            .Sum(what => Fading.Of(what.At, question.Now, halfLife));
    }

    private double LanguageOf(Question question, Candidate one, List<(double Weight, BottleReason Reason)> reasons) =>
        question.Languages.FirstOrDefault(one.Languages.ContainsKey) is { } common
            ? Add(reasons, weights.Language, new(BottleReasonKind.Language, one.Languages[common]))
            : 0;

    private static double Add(List<(double Weight, BottleReason Reason)> reasons, double weight, BottleReason reason)
    {
        if (weight > 0) reasons.Add((weight, reason));
        return weight;
    }

    // The tenth answer tells less than the second.
    private static double Doublings(double count) => Math.Log2(1 + count);
}
