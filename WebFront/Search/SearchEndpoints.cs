using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Search;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Search;

/// <summary>Search.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", FindAsync)
            .Gives<SearchList>("Finds people, communities, posts, tags and answered questions as one types; a few of each without kind.")
            .WithTags("Search").TakesQuery("q").TakesQuery("kind").TakesPage(Paging.After).Refuses(400, 403, 422);

    private static async Task<IResult> FindAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (kind, refusal) = http.ReadWord<SearchKind>("kind");
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<ISearchGrain>(0)
            .SearchAsync(http.Caller(), http.ReadQuery("q"), kind, page.Value);
        return result.ToAnswer(http.Page);
    }
}
