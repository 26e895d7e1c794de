using System.Collections.Immutable;

namespace MyDeclic.Jams;

/// <summary>What a jury may be and say, and what its scores come to: pure.</summary>
internal static class JuryRules
{
    /// <summary>Checks a jury; null when <paramref name="clean"/> may be stored.</summary>
    public static Refusal? Check(SetJury command, out ImmutableArray<JamCriterion> clean)
    {
        clean = [];
        if (command.Jurors.Distinct().Count() > JamAfterLimits.JurorsMax)
            return new(ErrorCode.TooMany, $"At most {JamAfterLimits.JurorsMax} jurors.", "jurors");
        if (command.Criteria.Length > JamAfterLimits.CriteriaMax)
            return new(ErrorCode.TooMany, $"At most {JamAfterLimits.CriteriaMax} criteria.", "criteria");
        if (command.Criteria.IsEmpty) return new(ErrorCode.InvalidRequest, "A jury judges by something.", "criteria");
        var read = ImmutableArray.CreateBuilder<JamCriterion>(command.Criteria.Length);
        foreach (var one in command.Criteria)
        {
            if (TextRules.CheckLine(one.Name, "criteria", JamAfterLimits.CriterionCharactersMax, true, out var name) is { } bad)
                return bad;
            if (one.Weight is < 1 or > JamAfterLimits.WeightMax)
                return new(ErrorCode.InvalidRequest, $"A weight is 1 to {JamAfterLimits.WeightMax}.", "criteria");
            if (read.Any(other => TextRules.Fold(other.Name) == TextRules.Fold(name)))
                return new(ErrorCode.InvalidRequest, "Two criteria have one name.", "criteria");
            read.Add(new(read.Count + 1, name, one.Weight ?? 1));
        }

        clean = read.ToImmutable();
        return null;
    }

    /// <summary>Checks scores against what is judged by; null when they may be stored.</summary>
    public static Refusal? Check(ImmutableArray<CriterionScore> scores, IReadOnlyList<long> criteria)
    {
        if (!scores.Select(one => (long)one.Criterion).Order().SequenceEqual(criteria))
            return new(ErrorCode.InvalidScore, "Each criterion takes one score.", "scores");
        return scores.All(one => one.Score is >= 1 and <= JamAfterLimits.ScoreMax)
            ? null
            : new(ErrorCode.InvalidScore, $"A score is 1 to {JamAfterLimits.ScoreMax}.", "scores");
    }

    /// <summary>
    /// The mean over criteria by weight of the means over jurors, to the hundredth; null without any score. Who judged
    /// before a criterion came says nothing on it, rather than something low.
    /// </summary>
    public static double? Score(IEnumerable<JudgementRow> rows, IReadOnlyList<JamCriterion> criteria)
    {
        var given = rows.ToLookup(row => row.Criterion, row => row.Score);
        var judged = criteria.Where(one => given[one.Number].Any()).ToList();
        if (judged.Count == 0) return null;
        var sum = judged.Sum(one => one.Weight * given[one.Number].Average());
        return Math.Round(sum / judged.Sum(one => one.Weight), 2, MidpointRounding.AwayFromZero);
    }
}
