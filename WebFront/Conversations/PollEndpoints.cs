using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>A post's poll.</summary>
internal static class PollEndpoints
{
    public static void MapPolls(this RouteGroupBuilder api)
    {
        var post = api.MapGroup("/posts/{id:id}").WithTags("Conversations");
        post.MapGet("/poll", GetAsync).Gives<PollSummary>("A post's poll, with the tallies that the caller may see.")
            .Refuses(404);
        post.MapPut("/vote", VoteAsync).Gives<PollSummary>("Votes, or votes otherwise, until the poll closes.")
            .Refuses(403, 404, 409, 422);
        post.MapDelete("/vote", UnvoteAsync)
            .Gives<PollSummary>("Takes the vote back, until the poll closes; again changes nothing.").Refuses(403, 404, 409);
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationPoll>(id).PollAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> VoteAsync(long id, Vote body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationPoll>(id).VoteAsync(http.Caller(), body.Choices ?? [])).ToAnswer();

    private static async Task<IResult> UnvoteAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationPoll>(id).UnvoteAsync(http.Caller())).ToAnswer();
}
