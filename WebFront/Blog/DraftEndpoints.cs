using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Blog;
using MyDeclic.Posts;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Blog;

/// <summary>The own drafts; what is published is a post.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("Drafts");
        drafts.MapGet("", ListAsync).Gives<PageOf<DraftView>>("The own drafts, those begun last first.")
            .TakesPage(Paging.After).Refuses(400, 403);
        drafts.MapPost("", BeginAsync).Creates<DraftView>("Begins a draft.").TakesIdempotencyKey().Refuses(403, 422);
        drafts.MapGet("/{id:id}", GetAsync).Gives<DraftView>("An own draft.").Refuses(403, 404);
        drafts.MapPatch("/{id:id}", SaveAsync).Gives<DraftView>("Changes an own draft; absent fields stay.")
            .Refuses(403, 404, 409, 422);
        drafts.MapDelete("/{id:id}", DeleteAsync).GivesNothing("Throws an own draft away.").Refuses(403, 404);
        drafts.MapPost("/{id:id}/publish", PublishAsync)
            .Creates<PostView>("Makes a blog post of an own draft; again gives the same post.").Refuses(403, 404, 422);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        return (await grains.BlogOf(http).DraftsAsync(http.Caller(), page.Value)).ToAnswer(http.Page);
    }

    private static async Task<IResult> BeginAsync(DraftChanges body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        var result = await grains.BlogOf(http)
            .BeginAsync(http.Caller(), new(body.Title ?? "", body.Text ?? "", null, key.Operation));
        return result.ToCreated(http, draft => $"/drafts/{draft.Id}");
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.BlogOf(http).DraftAsync(http.Caller(), id)).ToAnswer();

    private static async Task<IResult> SaveAsync(long id, DraftChanges body, HttpContext http, IGrainFactory grains) =>
        (await grains.BlogOf(http).SaveAsync(http.Caller(), id, new(body.Title, body.Text, body.Version))).ToAnswer();

    private static async Task<IResult> DeleteAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.BlogOf(http).DeleteAsync(http.Caller(), id)).ToAnswer();

    private static async Task<IResult> PublishAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.BlogOf(http).PublishAsync(http.Caller(), id)).ToCreated(http, post => $"/posts/{post.Id}");

    private static IBlogGrain BlogOf(this IGrainFactory grains, HttpContext http) =>
        grains.GetGrain<IBlogGrain>(http.Caller().UserId);
}
