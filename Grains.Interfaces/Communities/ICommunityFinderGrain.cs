using Orleans;

namespace MyDeclic.Communities;

/// <summary>What the directory can be narrowed by, and suggested communities. A stateless worker: key 0.</summary>
[Alias("ICommunityFinderGrain")]
public interface ICommunityFinderGrain : IGrainWithIntegerKey
{
    /// <summary>The directory's facets, of what the caller may see.</summary>
    [Alias("Facets")]
    Task<Result<CommunityFacets>> FacetsAsync(Caller caller, CommunityFilter filter);

    /// <summary>Communities that the caller may want to join, the best founded first.</summary>
    [Alias("Suggestions")]
    Task<Result<Page<CommunitySuggestion>>> SuggestionsAsync(Caller caller, int limit);

    /// <summary>Suggests a community no more, or again.</summary>
    [Alias("Dismiss")]
    Task<Result> DismissAsync(Caller caller, long communityId, bool isDismissed);
}
