using System.Collections.Immutable;

namespace MyDeclic.Colleagues;

/// <summary>Why somebody is suggested, and how much each reason weighs.</summary>
internal static class SuggestionRules
{
    private const int CommonWeight = 3;
    private const int SkillWeight = 2;
    private const int UnitWeight = 3;

    // Beyond these, more of the same says little more.
    private const int CommonCounted = 10;
    private const int SkillsCounted = 5;

    /// <summary>The reasons that hold, in a fixed order; none when nothing is left to tell.</summary>
    public static ImmutableArray<SuggestionReason> Reasons(
        SuggestionRow row, ImmutableArray<string> sharedSkills, string unit)
    {
        var reasons = ImmutableArray.CreateBuilder<SuggestionReason>();
        if (row.Common > 0) reasons.Add(new(SuggestionKind.CommonColleagues, row.Common, []));
        if (sharedSkills.Length > 0)
            reasons.Add(new(SuggestionKind.SharedSkills, sharedSkills.Length, sharedSkills));
        if (unit.Length > 0 && row.Entity == unit) reasons.Add(new(SuggestionKind.SameUnit, 1, [unit]));
        return reasons.ToImmutable();
    }

    /// <summary>What the reasons weigh together.</summary>
    public static int Weigh(ImmutableArray<SuggestionReason> reasons) => reasons.Sum(reason => reason.Kind switch
    {
        SuggestionKind.CommonColleagues => CommonWeight * Math.Min(reason.Count, CommonCounted),
        SuggestionKind.SharedSkills => SkillWeight * Math.Min(reason.Count, SkillsCounted),
        _ => UnitWeight,
    });
}
