using MyDeclic.Search;

namespace MyDeclic.Jams;

/// <summary>Finds ideas that say nearly what somebody is writing.</summary>
internal sealed class SimilarIdeas(SimilarIdeaStore store)
{
    private const int TitleCounts = 2;
    private const int FewWords = 3;

    /// <summary>
    /// The most similar first: by the share of the text's words that an idea holds, those of its title counted twice, rare
    /// words more than common ones. What shares one word with a longer text is not similar to it.
    /// </summary>
    public async Task<IReadOnlyList<long>> FindAsync(long jamId, string text)
    {
        var stems = Analyzer.Text(text).Select(token => token.Stem).Distinct(StringComparer.Ordinal)
            .Take(JamLimits.SimilarWordsMax).ToList();
        if (stems.Count == 0) return [];
        var ideas = (await store.FindAsync(jamId, stems)).Select(row => (
            row.PostId, Title: Stems(row.Title), All: Stems($"{row.Title}\n{row.Text}"))).ToList();
        var rarity = stems.ToDictionary(
            stem => stem, stem => Math.Log(1 + ((ideas.Count + 1.0) / (1 + ideas.Count(idea => idea.All.Contains(stem))))),
            StringComparer.Ordinal);
        var least = stems.Count > FewWords ? 2 : 1;
        return
        [
            .. ideas.Where(idea => stems.Count(idea.All.Contains) >= least)
                .OrderByDescending(idea => stems.Where(idea.All.Contains)
                    .Sum(stem => rarity[stem] * (idea.Title.Contains(stem) ? TitleCounts : 1)))
                .ThenByDescending(idea => idea.PostId).Take(JamLimits.Similar).Select(idea => idea.PostId),
        ];
    }

    private static HashSet<string> Stems(string text) => [.. Analyzer.Text(text).Select(token => token.Stem)];
}
