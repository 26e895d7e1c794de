using Orleans;

namespace MyDeclic.Search;

/// <summary>Finds people, communities, posts, tags and answered questions. A stateless worker: key 0.</summary>
[Alias("ISearchGrain")]
public interface ISearchGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// What the caller may see of what <paramref name="query"/> asks for: words, "phrases", and the filters
    /// <c>from:</c>, <c>in:</c>, <c>tag:</c> and <c>site:</c>. What the caller may not see changes nothing of the answer.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">As typed; its last word may go on.</param>
    /// <param name="kind">What is wanted; null for a few of each kind.</param>
    /// <param name="page">Which page of one kind; of all kinds there is only the first.</param>
    [Alias("Search")]
    Task<Result<SearchResults>> SearchAsync(Caller caller, string query, SearchKind? kind, PageRequest page);
}
