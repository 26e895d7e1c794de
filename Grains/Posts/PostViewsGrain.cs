using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Posts;

/// <summary>The silo's post views, for other slices.</summary>
[StatelessWorker]
internal sealed class PostViewsGrain(PostViews views) : Grain, IPostViewsGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<PostView>> ShowAsync(ImmutableArray<long> ids) => views.ShowAsync(ids);

    /// <inheritdoc/>
    public Task<PollView?> PollAsync(long id) => views.PollAsync(id);
}
