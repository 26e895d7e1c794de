using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Storage;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Search;

/// <summary>Answers searches: finds by SQL and formula, and shows what was found as every list does.</summary>
[StatelessWorker]
internal sealed class SearchGrain(Searcher searcher, LogTail log) : Grain, ISearchGrain
{
    /// <inheritdoc/>
    public async Task<Result<SearchResults>> SearchAsync(
        Caller caller, string query, SearchKind? kind, PageRequest page)
    {
        await log.CatchUpAsync();
        var answer = await searcher.SearchAsync(caller, query, kind, page);
        if (!answer.IsDone) return answer.Refusal;
        var found = answer.Value;
        var ids = found.AllPostIds;
        if (ids.IsEmpty) return found.ToResults(new Dictionary<long, PostView>());
        var posts = await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync(ids);
        var mine = await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(caller.UserId, ids);
        return found.ToResults(posts.ToDictionary(
            post => post.Id, post => post.With(mine)));
    }
}
