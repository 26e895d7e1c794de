using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Feeds;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Feeds;

/// <summary>The caller's home timeline.</summary>
internal static class FeedEndpoints
{
    public static void MapFeed(this RouteGroupBuilder api) =>
        api.MapGet("/feed", ReadAsync).WithTags("Feed")
            .Gives<PostList>("The own posts, those of the people one follows, and those of one's communities.")
            .TakesPage(Paging.Before).Refuses(400);

    private static async Task<IResult> ReadAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var caller = http.Caller();
        var result = await grains.GetGrain<IFeedGrain>(caller.UserId).ReadAsync(caller, page.Value);
        return result.ToAnswer(http.Page);
    }
}
