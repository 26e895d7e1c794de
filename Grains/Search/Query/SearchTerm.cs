using System.Collections.Immutable;
using MyDeclic.Storage;

namespace MyDeclic.Search;

/// <summary>One thing that is looked for: a word, a phrase, or a run of signs.</summary>
/// <param name="Tokens">One for a word; several must stand one after the other.</param>
/// <param name="IsTyping">Whether its last word is still being typed and may go on.</param>
internal sealed record SearchTerm(ImmutableArray<Token> Tokens, bool IsTyping)
{
    // What a word being typed may end with when it is done, so that it is found all the way to its end although texts
    // are indexed by stems: "weldi" on its way to "welding" is "weld".
    private static readonly string[] Endings = ["", "s", "x", "g", "ng", "d", "es"];

    /// <summary>The folded word, or words.</summary>
    public string Raw { get; } = string.Concat(Tokens.Select(token => token.Raw));

    /// <summary>Whether it is one word, rather than several in a row.</summary>
    public bool IsWord => Tokens.Length == 1 && !Tokens[0].IsPair;

    /// <summary>Every stem that fulfils a single word.</summary>
    public ImmutableArray<string> Stems { get; } = Tokens.Length != 1 || Tokens[0].IsPair || !IsTyping
        ? [Tokens[0].Stem]
        : [.. Endings.Select(ending => Stemmer.Stem(Tokens[0].Raw + ending)).Prepend(Tokens[0].Stem).Distinct()];

    /// <summary>The ways to fulfil it in columns of stems.</summary>
    /// <param name="columns">Where.</param>
    /// <param name="prefixLettersMin">Letters that a word being typed has before everything it may become is meant.</param>
    public IEnumerable<TextChoice> InText(TextColumns columns, int prefixLettersMin)
    {
        if (!IsWord)
        {
            yield return new TextChoice(columns, [.. Tokens.Select(token => token.Stem)], IsTyping);
            yield break;
        }

        if (IsTyping && Raw.Length >= prefixLettersMin) yield return new TextChoice(columns, [Raw], true);
        foreach (var stem in Stems) yield return new TextChoice(columns, [stem]);
    }

    /// <summary>The way to fulfil it in columns of whole words.</summary>
    public TextChoice InNames(TextColumns columns) => new(columns, [.. Tokens.Select(token => token.Raw)], IsTyping);

    /// <summary>Where a text of tokens fulfils it first; -1 when nowhere.</summary>
    public int IndexIn(IReadOnlyList<Token> text, bool exactly = false)
    {
        for (var at = 0; at + Tokens.Length <= text.Count; at++)
        {
            if (StandsAt(text, at, exactly)) return at;
        }

        return -1;
    }

    /// <summary>Whether a text fulfils it at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of its first token.</param>
    /// <param name="exactly">Whether the very form is wanted, not another of the same stem.</param>
    public bool StandsAt(IReadOnlyList<Token> text, int at, bool exactly = false)
    {
        for (var index = 0; index < Tokens.Length; index++)
        {
            if (at + index >= text.Count) return false;
            var (raw, stem) = (text[at + index].Raw, text[at + index].Stem);
            var wanted = Tokens[index];
            var isLast = IsTyping && index == Tokens.Length - 1;
            if (isLast && !exactly && (raw.StartsWith(wanted.Raw, StringComparison.Ordinal)
                || stem.StartsWith(wanted.Raw, StringComparison.Ordinal))) continue;
            if (exactly ? raw == wanted.Raw : IsWord ? Stems.Contains(stem) : stem == wanted.Stem) continue;
            return false;
        }

        return true;
    }
}
