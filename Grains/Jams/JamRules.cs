using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Users;

namespace MyDeclic.Jams;

/// <summary>What a jam may be, and who may do what in it: the one place, for every door.</summary>
internal static class JamRules
{
    /// <summary>What one caller may do; null for who does not see the jam. <c>JamAccessStore</c> is the same as SQL.</summary>
    public static JamStanding? Of(
        JamRow jam, CommunityStanding? community, bool isMeant, bool isAnimator, Caller caller, CapabilityMatrix capabilities)
    {
        if (community is not { MayRead: true } || (jam.Populations & PopulationBits.Of(caller.Population)) == 0) return null;
        var mayTakePart = capabilities.Allows(caller.Population, Capability.TakePartInCommunities);
        var isOpen = community.State != CommunityState.Archived;
        return new(
            jam.CommunityId, jam.Populations, isOpen && mayTakePart && isMeant,
            isOpen && (isAnimator || community.MayAnimate));
    }

    /// <summary>Whether everybody sees how ideas stand: as the last phase that opened says.</summary>
    public static bool ShowsTallies(JamView jam, DateTimeOffset now) =>
        jam.Phases.LastOrDefault(phase => phase.OpensAt <= now)?.ShowsTallies ?? true;

    /// <inheritdoc cref="ShowsTallies(JamView, DateTimeOffset)"/>
    public static bool ShowsTallies(IEnumerable<JamPhaseRow> phases, DateTimeOffset now) =>
        phases.LastOrDefault(phase => phase.OpensAt <= now.ToUnixTimeMilliseconds()) is not { } open || open.ShowsTallies != 0;

    /// <summary>Checks words and numbers; null when <paramref name="clean"/> may be stored.</summary>
    public static Refusal? Check(JamRow wanted, out JamRow clean)
    {
        clean = wanted;
        if (TextRules.CheckLine(wanted.Title, "title", Limits.TitleCharactersMax, true, out var title) is { } badTitle)
            return badTitle;
        if (TextRules.CheckText(
                wanted.Challenge, "challenge", JamLimits.ChallengeCharactersMax, true, out var challenge) is { } badText)
            return badText;
        if ((JamVoting)wanted.Voting == JamVoting.Points)
        {
            if (wanted.Budget is < 1 or > JamLimits.BudgetMax)
                return new(ErrorCode.InvalidRequest, $"A budget is 1 to {JamLimits.BudgetMax} points.", "budget");
            if (wanted.PerIdea < 1 || wanted.PerIdea > wanted.Budget)
                return new(ErrorCode.InvalidRequest, "One idea takes 1 point to the whole budget.", "perIdea");
        }

        clean = wanted with { Title = title, Challenge = challenge };
        return null;
    }

    /// <summary>Checks themes; null when <paramref name="clean"/> may be stored.</summary>
    public static Refusal? CheckThemes(ImmutableArray<NewJamTheme> wanted, out ImmutableArray<JamThemeRow> clean)
    {
        clean = [];
        if (wanted.IsEmpty) return new(ErrorCode.InvalidRequest, "A jam has at least one theme.", "themes");
        if (wanted.Length > JamLimits.ThemesMax)
            return new(ErrorCode.TooMany, $"At most {JamLimits.ThemesMax} themes.", "themes");
        var read = ImmutableArray.CreateBuilder<JamThemeRow>(wanted.Length);
        foreach (var one in wanted)
        {
            if (TextRules.CheckLine(one.Name, "themes", JamLimits.ThemeCharactersMax, true, out var name) is { } badName)
                return badName;
            if (TextRules.CheckLine(
                    one.Question, "themes", JamLimits.QuestionCharactersMax, false, out var question) is { } badQuestion)
                return badQuestion;
            if (read.Any(theme => TextRules.Fold(theme.Name) == TextRules.Fold(name)))
                return new(ErrorCode.InvalidRequest, "Two themes have one name.", "themes");
            read.Add(new() { Number = read.Count + 1, Name = name, Question = question });
        }

        clean = read.ToImmutable();
        return null;
    }

    /// <summary>The people of a jam as they are stored; null when there are too many.</summary>
    public static ImmutableArray<JamPersonRow>? People(
        ImmutableArray<long> sponsors, ImmutableArray<long> animators, ImmutableArray<NewJamTheme> themes)
    {
        if (sponsors.Length > JamLimits.PeopleMax || animators.Length > JamLimits.PeopleMax
            || themes.Any(theme => theme.Animators.Length > JamLimits.PeopleMax)) return null;
        return
        [
            .. Named(sponsors, JamPersonRow.Sponsor, 0),
            .. Named(animators, JamPersonRow.Animator, 0),
            .. themes.SelectMany((theme, index) => Named(theme.Animators, JamPersonRow.Animator, index + 1)),
        ];
    }

    /// <summary>The codes of the languages, or null when one is none.</summary>
    public static string? Languages(ImmutableArray<string>? wanted)
    {
        ImmutableArray<string> codes = [.. (wanted ?? []).Select(code => code.ToLowerInvariant()).Distinct()];
        return codes.Length <= JamLimits.LanguagesMax && codes.All(code => code.Length is 2 or 3 && code.All(char.IsAsciiLetter))
            ? string.Join(' ', codes)
            : null;
    }

    private static IEnumerable<JamPersonRow> Named(ImmutableArray<long> people, int role, int theme) =>
        people.Distinct().Select((userId, position) =>
            new JamPersonRow { UserId = userId, Role = role, Theme = theme, Position = position });
}
