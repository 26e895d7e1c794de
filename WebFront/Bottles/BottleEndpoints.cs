using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Bottles;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Bottles;

/// <summary>Messages in bottles: throwing and finding them.</summary>
internal static class BottleEndpoints
{
    public static void MapBottles(this RouteGroupBuilder api)
    {
        var bottles = api.MapGroup("/bottles").WithTags("Bottles");
        bottles.MapPost("", ThrowAsync).Creates<BottleView>("Throws a bottle: a question that is sent to those who may know.")
            .TakesIdempotencyKey().Refuses(403, 404, 422);
        bottles.MapGet("", ListAsync).Gives<BottleList>("Bottles of a box: for-me, mine, all (without box) or solved; or the one that a post is in.")
            .TakesQuery("box").TakesQuery("post").TakesPage(Paging.Before).Refuses(400, 422);
        bottles.MapPost("/similar", SimilarAsync)
            .Gives<SimilarBottles>("What may answer a question that is being written, and who may know.").Refuses(422);
        bottles.MapGet("/figures", FiguresAsync).Gives<BottleFigures>("What bottles brought: the four outcomes, counted.");
        bottles.MapGet("/{id:id}", GetAsync).Gives<PositionedBottle>("A bottle.").Refuses(404);
        bottles.MapDelete("/{id:id}", WithdrawAsync)
            .GivesNothing("Takes a bottle back: its asker, or an animator of its community.").Refuses(403, 404);
        bottles.MapGet("/{id:id}/translation", TranslateAsync)
            .Gives<TranslatedText>("The question, or one of its answers, in another language.")
            .TakesQuery("to").TakesQuery("comment").Refuses(404, 422, 501);
        bottles.MapGet("/tags", TagsAsync).Gives<ListOf<string>>("The tags whose bottles one follows.");
        bottles.MapPut("/tags/{tag}", FollowTagAsync).GivesNothing("Follows a tag's bottles.").Refuses(404, 422);
        bottles.MapDelete("/tags/{tag}", UnfollowTagAsync).GivesNothing("Follows them no longer.").Refuses(404);
    }

    private static async Task<IResult> ThrowAsync(NewBottle body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        ThrowBottle command = new(
            body.Text, body.Tags is null ? null : [.. body.Tags], body.Language, body.Community, key.Operation);
        var result = await grains.GetGrain<IBottleBoxesGrain>(0).ThrowAsync(http.Caller(), command);
        return result.ToCreated(http, bottle => $"/bottles/{bottle.Id}");
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (http.ReadQuery("post") is { Length: > 0 } post)
        {
            // What is no id is in no bottle.
            _ = long.TryParse(post, System.Globalization.NumberStyles.None, null, out var postId);
            return Answers.Ok(http.Page(await grains.GetGrain<IBottleBoxesGrain>(0).OfPostAsync(http.Caller(), postId)));
        }

        var (box, refusal) = http.ReadWord<BottleBox>("box");
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<IBottleBoxesGrain>(0)
            .ListAsync(http.Caller(), box ?? BottleBox.All, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> SimilarAsync(Draft body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleBoxesGrain>(0).SimilarAsync(http.Caller(), body.Text, [.. body.Tags ?? []])).ToAnswer();

    private static async Task<IResult> FiguresAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleBoxesGrain>(0).FiguresAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).GetAsync(http.Caller())).ToAnswer(PositionedBottle.Of);

    private static async Task<IResult> WithdrawAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).WithdrawAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> TranslateAsync(long id, HttpContext http, IGrainFactory grains)
    {
        long? comment = null;
        if (http.ReadQuery("comment") is { Length: > 0 } text)
        {
            // What is no id is no comment.
            if (!long.TryParse(text, System.Globalization.NumberStyles.None, null, out var read)) return Answers.NotFound;
            comment = read;
        }

        var result = await grains.GetGrain<IBottleBoxesGrain>(0)
            .TranslateAsync(http.Caller(), id, comment, http.ReadQuery("to"));
        return result.ToAnswer();
    }

    private static async Task<IResult> TagsAsync(HttpContext http, IGrainFactory grains) =>
        Answers.Ok(Paging.All(await grains.GetGrain<IBottleBoxesGrain>(0).FollowedTagsAsync(http.Caller())));

    private static async Task<IResult> FollowTagAsync(string tag, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleBoxesGrain>(0).FollowTagAsync(http.Caller(), tag, true)).ToAnswer();

    private static async Task<IResult> UnfollowTagAsync(string tag, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleBoxesGrain>(0).FollowTagAsync(http.Caller(), tag, false)).ToAnswer();
}
