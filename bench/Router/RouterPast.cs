using System.Collections.Immutable;
using MyDeclic.Bottles;
using MyDeclic.Search;

namespace MyDeclic.Bench;

/// <summary>Everything that is known at one moment of the replay, and nothing later.</summary>
internal sealed class RouterPast
{
    // The file does not say when an answer was accepted: counted only when it is so old, which is later than most are.
    private static readonly TimeSpan AcceptedAfter = TimeSpan.FromDays(7);

    private readonly Dictionary<long, RouterPost> _questions = [];
    private readonly Dictionary<long, List<RouterPost>> _byAuthor = [];

    /// <summary>Who has written anything.</summary>
    public IReadOnlyCollection<long> Members => _byAuthor.Keys;

    public void Add(RouterPost post)
    {
        if (post.IsQuestion) _questions[post.Id] = post;
        if (!_byAuthor.TryGetValue(post.Author, out var posts)) _byAuthor[post.Author] = posts = [];
        posts.Add(post);
    }

    /// <summary>How many answers somebody gave.</summary>
    public int AnswersOf(long member) => _byAuthor[member].Count(post => !post.IsQuestion);

    /// <summary>How many questions and answers somebody wrote.</summary>
    public int PostsOf(long member) => _byAuthor[member].Count;

    public Question AskedBy(RouterPost question) => new(
        question.Author, [.. question.Tags],
        [.. Words(question).Distinct(StringComparer.Ordinal)], [], question.At);

    public List<Candidate> Candidates(RouterPost question) =>
        [.. _byAuthor.Where(pair => pair.Key != question.Author).Select(pair => CandidateOf(pair.Key, pair.Value, question))];

    private static IEnumerable<string> Words(RouterPost post) =>
        Analyzer.Text($"{post.Title} {post.Text} {string.Join(' ', post.Tags)}").Select(token => token.Stem);

    private Candidate CandidateOf(long member, List<RouterPost> posts, RouterPost question)
    {
        var asked = Words(question).ToHashSet(StringComparer.Ordinal);
        var evidence = new List<Evidence>();
        var texts = new List<Written>();
        foreach (var post in posts)
        {
            if (post.IsQuestion)
            {
                evidence.AddRange(post.Tags.Select(tag => new Evidence(EvidenceKind.Posted, tag, post.At)));
                continue;
            }

            var answered = _questions[post.Question!.Value];
            evidence.AddRange(answered.Tags.Select(tag => new Evidence(EvidenceKind.Answered, tag, post.At)));
            if (answered.Accepted == post.Id && post.At + AcceptedAfter < question.At)
                evidence.AddRange(answered.Tags.Select(tag => new Evidence(EvidenceKind.Solved, tag, post.At)));
            ImmutableArray<string> words = [.. Words(answered), .. Words(post)];
            if (words.Any(asked.Contains)) texts.Add(new Written(words, post.At));
        }

        return new Candidate
        {
            UserId = member,
            Evidence = [.. evidence],
            Texts = [.. texts],
            Answers = [.. posts.Where(post => !post.IsQuestion).Select(post => post.At)],
        };
    }
}
