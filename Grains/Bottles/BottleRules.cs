using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MyDeclic.Markdown;
using MyDeclic.Search;
using MyDeclic.Users;

namespace MyDeclic.Bottles;

/// <summary>What may be thrown, and by whom bottles are received: the slice's one place.</summary>
internal static class BottleRules
{
    private const int LanguageLettersMin = 2;
    private const int LanguageLettersMax = 3;

    /// <summary>The populations that may read public communities.</summary>
    public static ImmutableArray<long> OpenTo(CapabilityMatrix capabilities) =>
        With(capabilities, Capability.AccessPublicCommunities);

    /// <summary>The populations whose people may be asked: they have a profile, and may take part where it stands.</summary>
    public static ImmutableArray<long> Askable(CapabilityMatrix capabilities, bool inCommunity) => inCommunity
        ? [.. UserRules.WithProfile(capabilities).Intersect(With(capabilities, Capability.TakePartInCommunities))]
        : UserRules.WithProfile(capabilities);

    /// <summary>The populations that a caller may see among those asked; none for who may not consult profiles.</summary>
    public static ImmutableArray<long> Consultable(CapabilityMatrix capabilities, Population population) =>
        capabilities.Allows(population, Capability.ConsultProfiles) ? UserRules.WithProfile(capabilities) : [];

    /// <summary>Whether people of a population may read public communities.</summary>
    public static bool ReadsOpen(CapabilityMatrix capabilities, Population population) =>
        capabilities.Allows(population, Capability.AccessPublicCommunities);

    /// <summary>Checks a question; the text to publish carries every tag.</summary>
    public static Refusal? CheckQuestion(
        string? text, IEnumerable<string>? tags, out string clean, out ImmutableArray<string> all)
    {
        all = [];
        if (TextRules.CheckText(text, "text", Limits.PostCharactersMax, true, out clean) is { } refusal) return refusal;
        var written = MarkdownText.Read(clean).Tags;
        var said = new List<string>();
        foreach (var tag in (tags ?? []).Select(tag => (tag ?? "").TrimStart('#')))
        {
            if (!TagRules.IsTag(tag))
            {
                return new(
                    ErrorCode.InvalidText, $"A tag has 1 to {Limits.TagCharactersMax} letters, digits, '_' or '-'.", "tags");
            }

            said.Add(TagRules.Canonical(tag));
        }

        all = [.. written.Concat(said).Distinct(StringComparer.Ordinal)];
        if (all.Length > Limits.TagsPerBottleMax)
            return new(ErrorCode.TooMany, $"A bottle has at most {Limits.TagsPerBottleMax} tags.", "tags");
        var missing = all.Except(written).Select(tag => "#" + tag).ToList();
        // As tags of the post they are found, listed and followed like all others.
        if (missing.Count > 0) clean += "\n\n" + string.Join(' ', missing);
        return clean.Length <= Limits.PostCharactersMax
            ? null
            : new(ErrorCode.TooLong, $"At most {Limits.PostCharactersMax} characters, tags included.", "text");
    }

    /// <summary>Checks the language that answers may be in, as profiles write it.</summary>
    public static Refusal? CheckLanguage(string? language, out string clean) =>
        TextRules.CheckLine(language, "language", Limits.ProfileListItemCharactersMax, false, out clean);

    /// <summary>Checks the language of a translation.</summary>
    public static bool IsLanguageCode(string code) =>
        code.Length is >= LanguageLettersMin and <= LanguageLettersMax && code.All(char.IsAsciiLetterLower);

    /// <summary>The question as the router takes it.</summary>
    public static Question ToQuestion(
        long askerId, string text, ImmutableArray<string> tags, IEnumerable<string> languages, DateTimeOffset now)
    {
        var tokens = Analyzer.Text(text);
        var words = tokens.Select(token => token.Raw).ToList();
        return new(
            askerId, tags, [.. tokens.Select(token => token.Stem).Distinct(StringComparer.Ordinal)],
            [.. languages.Select(TextRules.Fold).Where(one => one.Length > 0).Distinct(StringComparer.Ordinal)], now)
        {
            Phrases = [.. words.Concat(words.Zip(words.Skip(1), (one, two) => $"{one}-{two}")).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>When a step is due.</summary>
    /// <param name="row">The bottle, with the waves that went out.</param>
    /// <param name="options">The delays.</param>
    public static DateTimeOffset DueAt(BottleRow row, BottleOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.ClockAt) + Delay(row.Wave, options);

    /// <summary>How long after the start of the clock a step is due, when so many waves went out.</summary>
    public static TimeSpan Delay(int waves, BottleOptions options) => waves switch
    {
        0 => options.FirstWave,
        1 => options.SecondWave,
        2 => options.ThirdWave,
        _ => options.Sunk,
    };

    /// <summary>A best practice that carries the bottle's tags and credits who asked and who knew.</summary>
    public static string Article(
        string title, string text, IEnumerable<string> tags, string asker, string helper, long bottle) => string.Create(
        CultureInfo.InvariantCulture,
        $"# {title}\n\n{text}\n\n{string.Join(' ', tags.Select(tag => "#" + tag))}\n\n— @{asker}, @{helper} · [bottle](/posts/{bottle})");

    /// <summary>Reasons as they are stored.</summary>
    public static string Write(ImmutableArray<BottleReason> reasons) => JsonSerializer.Serialize(reasons);

    /// <summary>Stored reasons.</summary>
    public static ImmutableArray<BottleReason> Read(string reasons) =>
        JsonSerializer.Deserialize<ImmutableArray<BottleReason>>(reasons);

    private static ImmutableArray<long> With(CapabilityMatrix capabilities, Capability capability) =>
    [
        .. Enum.GetValues<Population>().Where(population => capabilities.Allows(population, capability))
            .Select(population => (long)population),
    ];
}
