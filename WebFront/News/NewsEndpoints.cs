using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.News;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.News;

/// <summary>News of the company: read by those they are for, written by the communication team.</summary>
internal static class NewsEndpoints
{
    public static void MapNews(this RouteGroupBuilder api)
    {
        var news = api.MapGroup("/news").WithTags("News");
        news.MapGet("", ListAsync)
            .Gives<ArticleList>("Published articles, the newest first; scope=all, mine or archive.")
            .TakesQuery("scope").TakesPage(Paging.Before).Refuses(400, 422);
        news.MapPost("", BeginAsync).Creates<ArticleView>("Begins a draft: the communication team.")
            .TakesIdempotencyKey().Refuses(400, 403, 404, 422);
        news.MapGet("/desk", DeskAsync)
            .Gives<ArticleList>("All articles: shelf=drafts, scheduled, published or expired: the communication team.")
            .TakesQuery("shelf").TakesPage(Paging.Before).Refuses(400, 403, 422);
        news.MapGet("/places", PlacesAsync)
            .Gives<NewsPlaces>("Countries and units that an article may be for: the communication team.").Refuses(403);
        news.MapGet("/{id:id}", GetAsync).Gives<ArticleSnapshot>("A published article.").Refuses(404);
        news.MapGet("/{id:id}/source", SourceAsync)
            .Gives<ArticleSource>("An article as it is written: the communication team.").Refuses(403, 404);
        news.MapPatch("/{id:id}", SaveAsync).Gives<ArticleView>("Changes an article: the communication team.")
            .Refuses(400, 403, 404, 409, 422);
        news.MapDelete("/{id:id}", DiscardAsync)
            .GivesNothing("Throws away what is not published: the communication team.").Refuses(403, 404, 409);
        news.MapPut("/{id:id}/schedule", ScheduleAsync)
            .Gives<ArticleView>("Has a draft published at a time: the communication team.").Refuses(400, 403, 404, 409, 422);
        news.MapDelete("/{id:id}/schedule", UnscheduleAsync)
            .Gives<ArticleView>("Makes a draft again of what was scheduled: the communication team.").Refuses(403, 404, 409);
        news.MapPost("/{id:id}/publish", PublishAsync)
            .Gives<ArticleView>("Publishes now; again gives the same article: the communication team.")
            .Refuses(403, 404, 409, 422);
        news.MapPost("/{id:id}/take-back", TakeBackAsync)
            .Gives<ArticleView>("Takes back what was published; gives the draft of it: the communication team.")
            .Refuses(403, 404, 409);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (scope, refusal) = http.ReadWord<NewsScope>("scope");
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<INewsGrain>(0).ListAsync(
            http.Caller(), new(scope == NewsScope.Mine, scope == NewsScope.Archive), page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> DeskAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (shelf, refusal) = http.ReadWord<DeskShelf>("shelf");
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<INewsGrain>(0)
            .DeskAsync(http.Caller(), shelf ?? DeskShelf.Drafts, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> BeginAsync(ArticleChanges body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        var result = await grains.GetGrain<INewsGrain>(0)
            .BeginAsync(http.Caller(), Read(body) with { Version = null, Operation = key.Operation });
        return result.ToCreated(http, article => $"/news/{article.Id}/source");
    }

    private static async Task<IResult> PlacesAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<INewsGrain>(0).PlacesAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).GetAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> SourceAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).SourceAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> SaveAsync(long id, ArticleChanges body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).SaveAsync(http.Caller(), Read(body))).ToAnswer();

    private static async Task<IResult> DiscardAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).DiscardAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> ScheduleAsync(long id, Publication body, HttpContext http, IGrainFactory grains) =>
        body.At is { } at
            ? (await grains.GetGrain<IArticleGrain>(id).ScheduleAsync(http.Caller(), at)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "at"));

    private static async Task<IResult> UnscheduleAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).ScheduleAsync(http.Caller(), null)).ToAnswer();

    private static async Task<IResult> PublishAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).PublishAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> TakeBackAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IArticleGrain>(id).TakeBackAsync(http.Caller())).ToAnswer();

    private static SaveArticle Read(ArticleChanges body) => new(
        body.Title, body.Summary, body.Text, body.Cover, body.RemoveCover ?? false, Of(body.Populations), Of(body.Countries),
        Of(body.Units), body.CommentsOff, body.ExpiresAt, body.RemoveExpiry ?? false, body.IsHeadline, body.Version);

    private static ImmutableArray<T>? Of<T>(IReadOnlyList<T>? items) => items is null ? null : [.. items];
}
