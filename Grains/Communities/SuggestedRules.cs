using System.Collections.Immutable;
using System.Text;

namespace MyDeclic.Communities;

/// <summary>Why a community is suggested, and how much each reason weighs.</summary>
internal static class SuggestedRules
{
    private const char Joint = '-';
    private const int TopicLettersMin = 3;
    private const int ColleagueWeight = 3;
    private const int TopicWeight = 3;

    // Beyond these, more of the same says little more.
    private const int ColleaguesCounted = 10;
    private const int TopicsCounted = 5;
    private const int UnitCounted = 5;
    private const int SiteCounted = 3;

    /// <summary>Words as skills and tags are written: lower case, no accents, one '-' between.</summary>
    public static string TopicOf(string words)
    {
        var topic = new StringBuilder(words.Length);
        foreach (var c in TextRules.Fold(words))
        {
            if (char.IsLetterOrDigit(c)) topic.Append(c);
            else if (topic.Length > 0 && topic[^1] != Joint) topic.Append(Joint);
        }

        return topic.ToString().Trim(Joint);
    }

    /// <summary>The topics that stand in a name as whole words.</summary>
    public static IEnumerable<string> InName(string name, IEnumerable<string> topics)
    {
        var words = Joint + TopicOf(name) + Joint;
        return topics.Where(topic =>
            topic.Length >= TopicLettersMin && words.Contains(Joint + topic + Joint, StringComparison.Ordinal));
    }

    /// <summary>The reasons that hold, in a fixed order; none when nothing is left to tell.</summary>
    public static ImmutableArray<CommunityReason> Reasons(
        ImmutableArray<string> colleagues, ImmutableArray<string> topics, (string Name, int People) unit,
        (string Name, int People) site)
    {
        var reasons = ImmutableArray.CreateBuilder<CommunityReason>();
        if (colleagues.Length > 0)
        {
            reasons.Add(new(
                CommunityReasonKind.Colleagues, colleagues.Length, [.. colleagues.Take(Limits.ColleaguesNamedMax)]));
        }

        if (topics.Length > 0) reasons.Add(new(CommunityReasonKind.Topics, topics.Length, topics));
        if (unit.People > 0) reasons.Add(new(CommunityReasonKind.SameUnit, unit.People, [unit.Name]));
        if (site.People > 0) reasons.Add(new(CommunityReasonKind.SameSite, site.People, [site.Name]));
        return reasons.ToImmutable();
    }

    /// <summary>What the reasons weigh together.</summary>
    public static int Weigh(ImmutableArray<CommunityReason> reasons) => reasons.Sum(reason => reason.Kind switch
    {
        CommunityReasonKind.Colleagues => ColleagueWeight * Math.Min(reason.Count, ColleaguesCounted),
        CommunityReasonKind.Topics => TopicWeight * Math.Min(reason.Count, TopicsCounted),
        CommunityReasonKind.SameUnit => Math.Min(reason.Count, UnitCounted),
        _ => Math.Min(reason.Count, SiteCounted),
    });
}
