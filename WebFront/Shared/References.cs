using MyDeclic.Communities;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront;

/// <summary>Finds what a path names.</summary>
internal static class References
{
    /// <summary>The id behind a handle; null when there is nobody.</summary>
    public static Task<long?> FindUserAsync(this IGrainFactory grains, string handle) =>
        grains.GetGrain<IUserDirectoryGrain>(0).FindAsync(handle);

    /// <summary>The id behind a slug; null when there is nothing. Says nothing of access.</summary>
    public static Task<long?> FindCommunityAsync(this IGrainFactory grains, string slug) =>
        grains.GetGrain<ICommunityDirectoryGrain>(0).FindAsync(slug);
}
