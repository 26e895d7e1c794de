using System.Collections.Immutable;
using System.Globalization;

namespace MyDeclic.Jams;

/// <summary>What followers of a jam are told, in French for a French-speaking jam.</summary>
internal static class JamMilestoneWords
{
    // What Markdown would take for something else, or notify people of.
    private const string Marks = "\\`*_{}[]<>()#@|~";

    /// <summary>The post.</summary>
    /// <param name="jam">The jam.</param>
    /// <param name="open">The phase that opened; null when the jam is over.</param>
    /// <param name="figures">What the jam has come to.</param>
    public static string Of(JamRow jam, JamPhaseRow? open, JamFigures figures)
    {
        var (isFrench, culture) = Culture(jam);
        var title = Plain(jam.Title);
        return isFrench ? French(title, jam, open, figures, culture) : English(title, jam, open, figures, culture);
    }

    /// <summary>The post that tells of a round number of ideas.</summary>
    public static string Of(JamRow jam, int ideas)
    {
        var (isFrench, culture) = Culture(jam);
        return isFrench
            ? $"Le jam « {Plain(jam.Title)} » compte {Count(ideas, "idée", "idées", culture)}."
            : $"The jam “{Plain(jam.Title)}” has {Count(ideas, "idea", "ideas", culture)}.";
    }

    /// <summary>What is told of the ideas that were chosen: how many, and what the first of them are called.</summary>
    public static string Of(JamRow jam, int chosen, ImmutableArray<string> named)
    {
        var (isFrench, culture) = Culture(jam);
        var names = string.Join(", ", named.Select(name => isFrench ? $"« {Plain(name)} »" : $"“{Plain(name)}”"));
        var more = chosen > named.Length ? "…" : ".";
        return isFrench
            ? $"Le jam « {Plain(jam.Title)} » a retenu {Count(chosen, "idée", "idées", culture)} : {names}{more}"
            : $"The jam “{Plain(jam.Title)}” has chosen {Count(chosen, "idea", "ideas", culture)}: {names}{more}";
    }

    private static (bool IsFrench, CultureInfo Culture) Culture(JamRow jam) => jam.Languages.Split(' ')[0] == "fr"
        ? (true, CultureInfo.GetCultureInfo("fr-FR"))
        : (false, CultureInfo.GetCultureInfo("en-GB"));

    private static string Plain(string title) =>
        string.Concat(title.Where(letter => !Marks.Contains(letter, StringComparison.Ordinal)));

    private static string English(string title, JamRow jam, JamPhaseRow? open, JamFigures figures, CultureInfo culture)
    {
        var (ideas, until) = (Count(figures.Ideas, "idea", "ideas", culture), Until(jam, open, culture));
        return (JamPhaseKind?)open?.Kind switch
        {
            JamPhaseKind.WarmUp => $"The jam “{title}” has begun: read the challenge and get ready.",
            JamPhaseKind.Ideas => $"The jam “{title}” takes ideas until {until}.",
            JamPhaseKind.Enrich => $"The jam “{title}” has {ideas}: build on them until {until}.",
            JamPhaseKind.Vote => $"The jam “{title}” has {ideas}: vote until {until}.",
            JamPhaseKind.Selection => $"The jam “{title}” chooses among {ideas} now.",
            JamPhaseKind.FollowUp => $"The jam “{title}” has chosen: see what becomes of the ideas.",
            _ => $"The jam “{title}” is over: {ideas}, {Count(figures.Comments, "comment", "comments", culture)} and "
                + $"{Count(figures.Votes, "vote", "votes", culture)} of {Count(figures.Participants, "person", "people", culture)}.",
        };
    }

    private static string French(string title, JamRow jam, JamPhaseRow? open, JamFigures figures, CultureInfo culture)
    {
        var (ideas, until) = (Count(figures.Ideas, "idée", "idées", culture), Until(jam, open, culture));
        return (JamPhaseKind?)open?.Kind switch
        {
            JamPhaseKind.WarmUp => $"Le jam « {title} » a commencé : lisez le défi et préparez-vous.",
            JamPhaseKind.Ideas => $"Le jam « {title} » recueille des idées jusqu’au {until}.",
            JamPhaseKind.Enrich => $"Le jam « {title} » compte {ideas} : enrichissez-les jusqu’au {until}.",
            JamPhaseKind.Vote => $"Le jam « {title} » compte {ideas} : votez jusqu’au {until}.",
            JamPhaseKind.Selection => $"Le jam « {title} » choisit maintenant parmi {ideas}.",
            JamPhaseKind.FollowUp => $"Le jam « {title} » a choisi : voyez ce que deviennent les idées.",
            _ => $"Le jam « {title} » est terminé : {ideas}, {Count(figures.Comments, "commentaire", "commentaires", culture)} et "
                + $"{Count(figures.Votes, "vote", "votes", culture)} de {Count(figures.Participants, "personne", "personnes", culture)}.",
        };
    }

    // French has 0 and 1 in the singular, English 1 alone.
    private static string Count(int count, string one, string several, CultureInfo culture) =>
        $"{count.ToString("N0", culture)} {(count == 1 || (count == 0 && culture.TwoLetterISOLanguageName == "fr") ? one : several)}";

    private static string Until(JamRow jam, JamPhaseRow? open, CultureInfo culture)
    {
        if (open is null) return "";
        var zone = TimeZoneInfo.FindSystemTimeZoneById(jam.Zone);
        var at = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(open.ClosesAt), zone);
        return $"{at.ToString("d MMMM, HH:mm", culture)} ({jam.Zone})";
    }
}
