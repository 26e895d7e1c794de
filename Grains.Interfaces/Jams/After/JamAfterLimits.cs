namespace MyDeclic.Jams;

/// <summary>How much what comes after a jam takes and shows.</summary>
public static class JamAfterLimits
{
    /// <summary>
    /// People that a group has at least to be shown by itself. Smaller ones are joined into one, with the next larger where
    /// that one would be too small still: in a unit of two, that one of them voted says almost who did.
    /// </summary>
    public const int GroupPeopleMin = 5;

    /// <summary>Groups shown of units, and of countries; the smallest beyond it are joined with the small ones.</summary>
    public const int GroupsMax = 50;

    /// <summary>Silent units that are named, the largest first.</summary>
    public const int SilentUnitsMax = 50;

    /// <summary>Best ideas of a report.</summary>
    public const int BestIdeasMax = 10;

    /// <summary>Ideas drawn in the graph of a report, those with the most links first.</summary>
    public const int LineageIdeasMax = 100;

    /// <summary>Quotes of a report.</summary>
    public const int QuotesMax = 6;

    /// <summary>Of one quote, in UTF-16 units.</summary>
    public const int QuoteCharactersMax = 240;

    /// <summary>Ideas that an export reads at once.</summary>
    public const int ExportPageIdeas = 100;

    /// <summary>Jurors of one jam.</summary>
    public const int JurorsMax = 20;

    /// <summary>Criteria of one jam.</summary>
    public const int CriteriaMax = 10;

    /// <summary>Longest name of a criterion, in UTF-16 units.</summary>
    public const int CriterionCharactersMax = 80;

    /// <summary>How much one criterion counts at most, beside 1.</summary>
    public const int WeightMax = 10;

    /// <summary>Best score on a criterion; the least is 1.</summary>
    public const int ScoreMax = 5;

    /// <summary>Longest note beside scores, in UTF-16 units.</summary>
    public const int NoteCharactersMax = 1_000;

    /// <summary>
    /// Ideas that a jury is shown: all that were judged or have a status, then those with the most points, or the newest
    /// while tallies are hidden.
    /// </summary>
    public const int SelectionIdeasMax = 100;

    /// <summary>Ideas of one jam with a status.</summary>
    public const int OutcomeIdeasMax = 500;

    /// <summary>Statuses that one idea is given one after the other.</summary>
    public const int OutcomesPerIdeaMax = 100;

    /// <summary>Savings of one idea, in thousands of euros: a billion.</summary>
    public const int SavingsMax = 1_000_000;

    /// <summary>Voters whom the status of one idea notifies, the newest votes first: one transaction writes to all.</summary>
    public const int VotersNotifiedMax = 5_000;

    /// <summary>People who are told at once that a juror judged: jurors, animators and sponsors of one jam.</summary>
    public const int WatchersMax = 500;

    /// <summary>For how long figures are kept that anybody asks for: they are counted from everything that was written.</summary>
    public static readonly TimeSpan FiguresKept = TimeSpan.FromSeconds(1);
}
