using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Communities;

/// <summary>Finds and creates communities. A stateless worker: key 0.</summary>
[Alias("ICommunityDirectoryGrain")]
public interface ICommunityDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The id behind a slug or an id written as text; null when there is none. Says nothing of access.</summary>
    [Alias("Find")]
    Task<long?> FindAsync(string reference);

    /// <summary>Creates a community.</summary>
    [Alias("Create")]
    Task<Result<CommunityView>> CreateAsync(Caller caller, CreateCommunity command);

    /// <summary>Communities that the caller may see, by name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which slice.</param>
    [Alias("List")]
    Task<Result<Page<CommunityView>>> ListAsync(Caller caller, CommunityFilter filter, PageRequest page);

    /// <summary>The ids of the communities that the caller is a member of and that are not open to everybody.</summary>
    [Alias("RestrictedOf")]
    Task<ImmutableArray<long>> RestrictedOfAsync(Caller caller);
}
