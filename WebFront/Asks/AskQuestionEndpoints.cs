using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Asks;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Asks;

/// <summary>Questions, votes and answers of a session.</summary>
internal static class AskQuestionEndpoints
{
    public static void MapAskQuestions(this RouteGroupBuilder api)
    {
        var questions = api.MapGroup("/asks/{id:id}/questions").WithTags("Asks");
        questions.MapGet("", ListAsync).Gives<AskQuestionList>("A session's questions, by votes or the newest first.")
            .TakesQuery("order").TakesPage(Paging.After).Refuses(400, 404, 422);
        questions.MapPost("", AskAsync).Creates<AskQuestionView>("Asks, while the session is open.")
            .TakesIdempotencyKey().Refuses(404, 409, 422);
        questions.MapDelete("/{question:id}", WithdrawAsync)
            .GivesNothing("Takes back an own question that is not answered.").Refuses(403, 404, 409);
        questions.MapPut("/{question:id}/hidden", HideAsync)
            .GivesNothing("Hides a question with a reason: the communication team.").Refuses(403, 404, 422);
        questions.MapPut("/{question:id}/vote", VoteAsync).Gives<AskQuestionView>("Votes for a question of somebody else.")
            .Refuses(403, 404, 409);
        questions.MapDelete("/{question:id}/vote", UnvoteAsync).Gives<AskQuestionView>("Takes the vote back.")
            .Refuses(403, 404, 409);
        questions.MapPut("/{question:id}/answer", AnswerAsync)
            .Gives<AskQuestionView>("Answers on the record, or changes the answer: a host.").Refuses(403, 404, 422);
        questions.MapGet("/{question:id}/answers", RevisionsAsync)
            .Gives<ListOf<AskAnswerRevision>>("What the answer said each time, the newest first.").Refuses(404);
        questions.MapPut("/{question:id}/promise", PromiseAsync)
            .Gives<AskQuestionView>("Says by which day it will be answered: a host.").Refuses(400, 403, 404, 409);
    }

    private static async Task<IResult> ListAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (order, refusal) = http.ReadWord<AskOrder>("order");
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<IAsksGrain>(0)
            .QuestionsAsync(http.Caller(), id, order ?? AskOrder.Votes, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> AskAsync(long id, NewQuestion body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        return (await grains.GetGrain<IAskGrain>(id).AskAsync(http.Caller(), body.Text, key.Operation))
            .ToCreated(http, _ => $"/asks/{id}/questions");
    }

    private static async Task<IResult> WithdrawAsync(long id, long question, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).RemoveAsync(http.Caller(), question, null)).ToAnswer();

    private static async Task<IResult> HideAsync(
        long id, long question, HiddenReason body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).RemoveAsync(http.Caller(), question, body.Reason ?? "")).ToAnswer();

    private static async Task<IResult> VoteAsync(long id, long question, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).VoteAsync(http.Caller(), question, true)).ToAnswer();

    private static async Task<IResult> UnvoteAsync(long id, long question, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).VoteAsync(http.Caller(), question, false)).ToAnswer();

    private static async Task<IResult> AnswerAsync(
        long id, long question, NewAnswer body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).AnswerAsync(http.Caller(), question, body.Text)).ToAnswer();

    private static async Task<IResult> RevisionsAsync(long id, long question, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAsksGrain>(0).RevisionsAsync(http.Caller(), id, question))
            .ToAnswer(page => Paging.All(page.Items));

    private static async Task<IResult> PromiseAsync(
        long id, long question, NewPromise body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).PromiseAsync(http.Caller(), question, body.Day)).ToAnswer();
}
