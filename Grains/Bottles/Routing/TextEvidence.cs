using System.Collections.Immutable;

namespace MyDeclic.Bottles;

/// <summary>
/// How much people wrote about the words of a question: each text is weighed by Okapi BM25 (S. Robertson and H. Zaragoza,
/// "The Probabilistic Relevance Framework", 2009, 3.3), fades with its age, and is added to its author (the document
/// model of expert finding: K. Balog et al., SIGIR 2006, "Formal models for expert finding", model 2).
/// </summary>
internal sealed class TextEvidence
{
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);
    private readonly RouterWeights _weights;
    private readonly double _meanLength;

    /// <summary>Counts in how many of all candidates' texts each word of the question stands.</summary>
    public TextEvidence(Question question, IReadOnlyList<Candidate> candidates, RouterWeights weights)
    {
        _weights = weights;
        var words = question.Words.Distinct(StringComparer.Ordinal).ToDictionary(word => word, _ => 0, StringComparer.Ordinal);
        long texts = 0, length = 0;
        foreach (var written in candidates.SelectMany(candidate => candidate.Texts))
        {
            texts++;
            length += written.Words.Length;
            foreach (var word in written.Words.Distinct(StringComparer.Ordinal))
            {
                if (words.TryGetValue(word, out var count)) words[word] = count + 1;
            }
        }

        _meanLength = texts == 0 ? 1 : Math.Max(1, (double)length / texts);
        foreach (var (word, count) in words) _rarity[word] = Math.Log(1 + ((texts - count + 0.5) / (count + 0.5)));
    }

    /// <summary>The sum over somebody's texts.</summary>
    public double Of(Candidate candidate, DateTimeOffset now) => candidate.Texts.Sum(written =>
        Weigh(written.Words) * Fading.Of(written.At, now, _weights.TopicHalfLifeDays));

    private double Weigh(ImmutableArray<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words.Where(_rarity.ContainsKey)) counts[word] = counts.GetValueOrDefault(word) + 1;
        var discount = _weights.TextK1 * (1 - _weights.TextB + (_weights.TextB * words.Length / _meanLength));
        return counts.Sum(pair => _rarity[pair.Key] * pair.Value * (_weights.TextK1 + 1) / (pair.Value + discount));
    }
}
