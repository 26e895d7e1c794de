using System.Collections.Immutable;
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

    /// <summary>The ids behind handles, of no more than <paramref name="most"/>; null when one of them is nobody's.</summary>
    public static async Task<ImmutableArray<long>?> FindUsersAsync(
        this IGrainFactory grains, IReadOnlyList<string>? handles, int most)
    {
        var ids = ImmutableArray.CreateBuilder<long>();
        foreach (var handle in (handles ?? []).Take(most))
        {
            if (await grains.FindUserAsync(handle) is not { } id) return null;
            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    /// <summary>The id behind a slug; null when there is nothing. Says nothing of access.</summary>
    public static Task<long?> FindCommunityAsync(this IGrainFactory grains, string slug) =>
        grains.GetGrain<ICommunityDirectoryGrain>(0).FindAsync(slug);
}
