using System.Collections.Immutable;

namespace MyDeclic.Search;

/// <summary>Understands what is typed into a search box: words, "phrases", and four filters.</summary>
internal static class SearchQueryReader
{
    /// <summary>Words, phrases and filters of one query.</summary>
    public const int TermsMax = 10;

    /// <summary>Reads a query; a refusal when it asks for too much or is no text.</summary>
    public static Result<SearchQuery> Read(string typed)
    {
        // Checked as it was typed, trimmed or not: a blank at the end says that the last word is done.
        if (TextRules.CheckLine(typed, "q", Limits.QueryCharactersMax, false, out _) is { } refusal) return refusal;
        var query = new SearchQuery();
        var terms = new List<SearchTerm>();
        var filters = 0;
        foreach (var piece in Pieces(typed))
        {
            if (piece.Filter is not null && Apply(query, piece) is { } filtered)
            {
                query = filtered;
                filters++;
            }
            else
            {
                terms.AddRange(Terms(piece));
            }
        }

        // What is in every text says nothing, as long as something else is said.
        if (terms.Exists(term => !IsStopWord(term))) terms.RemoveAll(IsStopWord);
        return terms.Count + filters > TermsMax
            ? new Refusal(ErrorCode.TooMany, $"At most {TermsMax} words, phrases and filters.", "q")
            : query with { Terms = [.. terms.DistinctBy(term => (term.Raw, term.Tokens.Length, term.IsTyping))] };
    }

    private static bool IsStopWord(SearchTerm term) => term.IsWord && StopWords.Contains(term.Raw);

    private static IEnumerable<SearchTerm> Terms(Piece piece)
    {
        var tokens = Analyzer.All(piece.Text);
        if (piece.IsQuoted)
        {
            var phrase = tokens.Where(token => token.IsPair || !StopWords.Contains(token.Raw)).ToImmutableArray();
            if (!phrase.IsEmpty) yield return new SearchTerm(phrase, false);
            yield break;
        }

        for (var start = 0; start < tokens.Count;)
        {
            // A run of signs is looked for as it stands; what has spaces between, word by word.
            var end = start + 1;
            while (tokens[start].IsPair && end < tokens.Count && tokens[end].IsPair) end++;
            var isLast = piece.IsTyping && end == tokens.Count;
            // Two signs are complete; one may be the first of a pair.
            var isTyping = isLast && (!tokens[start].IsPair || tokens[start].Raw.EnumerateRunes().Count() == 1);
            yield return new SearchTerm([.. tokens[start..end]], isTyping);
            start = end;
        }
    }

    private static SearchQuery? Apply(SearchQuery query, Piece piece)
    {
        var value = piece.Text.Trim();
        if (value.Length == 0) return null;
        return piece.Filter switch
        {
            "from" => query with { From = value.TrimStart('@').ToLowerInvariant() },
            "in" => query with { In = value.ToLowerInvariant() },
            "tag" => query with { Tag = Folding.Fold(value.TrimStart('#')) },
            "site" => query with { Site = [.. Analyzer.All(value).Select(token => token.Raw)] },
            _ => null,
        };
    }

    private static IEnumerable<Piece> Pieces(string typed)
    {
        var at = 0;
        while (at < typed.Length)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }

            var filter = FilterAt(typed, at);
            if (filter is not null) at += filter.Length + 1;
            var isQuoted = at < typed.Length && typed[at] == '"';
            if (isQuoted) at++;
            var start = at;
            while (at < typed.Length && (isQuoted ? typed[at] != '"' : !char.IsWhiteSpace(typed[at]) && typed[at] != '"')) at++;
            yield return new Piece(filter, typed[start..at], isQuoted, !isQuoted && at == typed.Length);
            if (isQuoted) at++;
        }
    }

    private static string? FilterAt(string typed, int at)
    {
        foreach (var filter in (string[])["from", "in", "tag", "site"])
        {
            if (string.Compare(typed, at, filter + ":", 0, filter.Length + 1, StringComparison.OrdinalIgnoreCase) == 0)
                return filter;
        }

        return null;
    }

    private readonly record struct Piece(string? Filter, string Text, bool IsQuoted, bool IsTyping);
}
