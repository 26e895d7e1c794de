using System.Globalization;

namespace MyDeclic.Jams;

/// <summary>What followers of a jam's community are told when its phases turn, in French for a French-speaking jam.</summary>
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
        var isFrench = jam.Languages.Split(' ')[0] == "fr";
        var culture = CultureInfo.GetCultureInfo(isFrench ? "fr-FR" : "en-GB");
        var title = string.Concat(jam.Title.Where(letter => !Marks.Contains(letter, StringComparison.Ordinal)));
        return isFrench ? French(title, jam, open, figures, culture) : English(title, jam, open, figures, culture);
    }

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
