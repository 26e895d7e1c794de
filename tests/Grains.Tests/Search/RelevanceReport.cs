using MyDeclic.Search;
using Xunit.Abstractions;

namespace MyDeclic.Tests.Search;

/// <summary>How relevant the answers of a database are, and whether that is enough.</summary>
internal static class RelevanceReport
{
    // What is reached, less a little: raise them with the ranking, never lower them for it.
    private static readonly Dictionary<SearchKind, double> Floors = new()
    {
        [SearchKind.People] = 0.98,
        [SearchKind.Posts] = 0.98,
        [SearchKind.Communities] = 0.98,
        [SearchKind.Tags] = 0.98,
        [SearchKind.Answered] = 0.98,
    };

    /// <summary>Asks every graded query, reports NDCG@10 and asserts the floors.</summary>
    public static async Task AssertRelevantAsync(SearchWorld world, ITestOutputHelper output)
    {
        var answers = new List<(GradedQuery Query, double Ndcg)>();
        foreach (var query in GradedQuery.All)
        {
            var found = await world.FindAsync("viewer", query.Text, query.Kind);
            answers.Add((query, query.Ndcg(found)));
            output.WriteLine($"{query.Ndcg(found):0.000} {query.Kind} {query.Text} -> {string.Join(' ', found)}");
        }

        foreach (var kind in answers.GroupBy(one => one.Query.Kind))
        {
            var mean = kind.Average(one => one.Ndcg);
            output.WriteLine($"{kind.Key}: NDCG@10 {mean:0.000} over {kind.Count()} queries");
            Assert.True(mean >= Floors[kind.Key], $"{kind.Key} reach {mean:0.000}.");
        }
    }
}
