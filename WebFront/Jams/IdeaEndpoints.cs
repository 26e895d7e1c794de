using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>Ideas of a jam, and votes for them.</summary>
internal static class IdeaEndpoints
{
    public static void MapIdeas(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/ballot", BallotAsync).Gives<BallotView>("How one voted oneself.").Refuses(404);
        jam.MapGet("/ideas", ListAsync).Gives<IdeaList>("A jam's ideas, the newest first or by points.")
            .TakesQuery("order").TakesQuery("theme").TakesPage(Paging.After).Refuses(400, 404, 409, 422);
        jam.MapPost("/ideas", PublishAsync).Creates<IdeaView>("Publishes an idea, while the jam takes some.")
            .TakesIdempotencyKey().Refuses(400, 403, 404, 409, 422);
        jam.MapGet("/similar", SimilarAsync).Gives<ListOf<IdeaView>>("Ideas that say nearly what is being written.")
            .TakesQuery("text").Refuses(404, 422);
        jam.MapGet("/ideas/{idea:id}/lineage", LineageAsync)
            .Gives<IdeaLineage>("What an idea builds on, and what builds on it.").Refuses(404);
        jam.MapGet("/ideas/{idea:id}", GetAsync).Gives<IdeaView>("An idea; its thread is the post of the same id.").Refuses(404);
        jam.MapPut("/ideas/{idea:id}/vote", VoteAsync)
            .Gives<BallotView>("Gives an idea points or stars, in place of what it had from the caller.")
            .Refuses(400, 403, 404, 409, 422);
        jam.MapDelete("/ideas/{idea:id}/vote", UnvoteAsync).Gives<BallotView>("Takes the vote back.").Refuses(403, 404, 409);
    }

    private static async Task<IResult> ListAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (order, refusal) = http.ReadWord<IdeaOrder>("order");
        if (refusal is not null) return Answers.Refuse(refusal);
        int? theme = null;
        if (http.Request.Query["theme"] is [var text])
        {
            if (!int.TryParse(text, out var number)) return Answers.Refuse(new(ErrorCode.InvalidRequest, "A number.", "theme"));
            theme = number;
        }

        var result = await grains.GetGrain<IIdeasGrain>(0)
            .ListAsync(http.Caller(), id, order ?? IdeaOrder.Newest, theme, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> GetAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IIdeasGrain>(0).GetAsync(http.Caller(), id, idea)).ToAnswer();

    private static async Task<IResult> SimilarAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IIdeasGrain>(0).SimilarAsync(http.Caller(), id, http.ReadQuery("text")))
            .ToAnswer(found => new ListOf<IdeaView>(found.Items));

    private static async Task<IResult> LineageAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IIdeasGrain>(0).LineageAsync(http.Caller(), id, idea)).ToAnswer();

    private static async Task<IResult> PublishAsync(long id, NewIdeaBody body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        if (await grains.GetGrain<IJamGrain>(id).StandingAsync(http.Caller()) is null) return Answers.NotFound;
        if (await grains.FindUsersAsync(body.CoAuthors, JamLimits.CoAuthorsMax + 1) is not { } along) return Answers.NotFound;
        NewIdea command = new(
            body.Title, body.Text, body.Theme, body.BuildsOn, along, body.Attachments is null ? null : [.. body.Attachments],
            key.Operation);
        return (await grains.GetGrain<IIdeasGrain>(0).PublishAsync(http.Caller(), id, command))
            .ToCreated(http, made => $"/jams/{id}/ideas/{made.Id}");
    }

    private static async Task<IResult> BallotAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await Ballot(id, http, grains).GetAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> VoteAsync(long id, long idea, NewVote body, HttpContext http, IGrainFactory grains) =>
        body.Value is { } value
            ? (await Ballot(id, http, grains).VoteAsync(http.Caller(), idea, value)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "value"));

    private static async Task<IResult> UnvoteAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Ballot(id, http, grains).VoteAsync(http.Caller(), idea, 0)).ToAnswer();

    private static IBallotGrain Ballot(long id, HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{id}/{http.Caller().UserId}"));
}
