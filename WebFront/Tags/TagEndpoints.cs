using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Posts;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Tags;

/// <summary>Tags.</summary>
internal static class TagEndpoints
{
    public static void MapTags(this RouteGroupBuilder api)
    {
        var tags = api.MapGroup("/tags").WithTags("Tags");
        tags.MapGet("", CompleteAsync).Gives<ListOf<TagView>>("Tags that start with q, most used first, at most 10.")
            .TakesQuery("q");
        tags.MapGet("/{tag}/posts", PostsAsync).Gives<PostList>("What carries a tag.")
            .TakesPage(Paging.Before).Refuses(400, 404);
    }

    private static async Task<IResult> CompleteAsync(HttpContext http, IGrainFactory grains) =>
        Answers.Ok(Paging.All(await grains.GetGrain<IPostListsGrain>(0).TagsAsync(http.Caller(), http.ReadQuery("q"))));

    private static async Task<IResult> PostsAsync(string tag, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var result = await grains.GetGrain<IPostListsGrain>(0).ByTagAsync(http.Caller(), tag, page.Value);
        return result.ToAnswer(http.Page);
    }
}
