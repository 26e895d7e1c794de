using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>A post's reactions.</summary>
internal static class ReactionEndpoints
{
    public static void MapReactions(this RouteGroupBuilder api)
    {
        var reaction = api.MapGroup("/posts/{id:id}/reactions/{kind}").WithTags("Conversations");
        reaction.MapPut("", ReactAsync).Gives<ReactionSummary>("Gives a reaction; again changes nothing.")
            .Refuses(403, 404, 422);
        reaction.MapDelete("", UnreactAsync).Gives<ReactionSummary>("Takes a reaction back; again changes nothing.")
            .Refuses(403, 404, 422);
    }

    private static async Task<IResult> ReactAsync(long id, string kind, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationReactions>(id).ReactAsync(http.Caller(), kind)).ToAnswer();

    private static async Task<IResult> UnreactAsync(long id, string kind, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationReactions>(id).UnreactAsync(http.Caller(), kind)).ToAnswer();
}
