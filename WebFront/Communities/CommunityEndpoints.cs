using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Communities;
using MyDeclic.Posts;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Communities;

/// <summary>Communities: creating, finding and changing them, and what is posted into them.</summary>
internal static class CommunityEndpoints
{
    public static void MapCommunities(this RouteGroupBuilder api)
    {
        var communities = api.MapGroup("/communities").WithTags("Communities");
        communities.MapPost("", CreateAsync).Creates<CommunityView>("Creates a community with the caller as its owner.")
            .TakesIdempotencyKey().Refuses(403, 409, 422);
        communities.MapGet("", ListAsync).Gives<PageOf<CommunityView>>("Communities that one may see, by name.")
            .TakesCommunityFilter().TakesPage(Paging.After).Refuses(400, 403, 422);
        communities.MapGet("/{slug}", GetAsync).Gives<CommunityView>("A community.").Refuses(404);
        communities.MapPatch("/{slug}", UpdateAsync).Gives<CommunityView>("Changes a community; absent fields stay.")
            .Refuses(403, 404, 422);
        communities.MapGet("/{slug}/posts", PostsAsync).Gives<PostList>("What was posted into a community.")
            .TakesPage(Paging.Before).Refuses(400, 403, 404);
    }

    private static async Task<IResult> CreateAsync(NewCommunity body, HttpContext http, IGrainFactory grains)
    {
        if (body.Access is not { } access) return Missing("access");
        if (body.Type is not { } type) return Missing("type");
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        CreateCommunity command = new(
            body.Name, body.Slug, access, type, body.Description, body.Country, body.Language, key.Operation,
            body.IsPrepared);
        var result = await grains.GetGrain<ICommunityDirectoryGrain>(0).CreateAsync(http.Caller(), command);
        return result.ToCreated(http, community => "/communities/" + community.Slug);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var filter = http.ReadCommunityFilter();
        if (!filter.IsDone) return Answers.Refuse(filter.Refusal);
        var result = await grains.GetGrain<ICommunityDirectoryGrain>(0)
            .ListAsync(http.Caller(), filter.Value, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> GetAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityGrain>(id).GetAsync(http.Caller())).ToAnswer();
    }

    private static async Task<IResult> UpdateAsync(
        string slug, CommunityChanges body, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        UpdateCommunity command = new(
            body.Name, body.Description, body.Access, body.Type, body.Country, body.Language, body.Tabs);
        return (await grains.GetGrain<ICommunityGrain>(id).UpdateAsync(http.Caller(), command)).ToAnswer();
    }

    private static async Task<IResult> PostsAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        var result = await grains.GetGrain<IPostListsGrain>(0).ByCommunityAsync(http.Caller(), id, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static IResult Missing(string field) =>
        Answers.Refuse(new(ErrorCode.InvalidRequest, $"The field {field} is required.", field));
}
