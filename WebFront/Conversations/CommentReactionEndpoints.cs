using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>Reactions on comments.</summary>
internal static class CommentReactionEndpoints
{
    public static void MapCommentReactions(this RouteGroupBuilder api)
    {
        var reaction = api.MapGroup("/posts/{id:id}/comments/{comment:id}/reactions/{kind}").WithTags("Conversations");
        reaction.MapPut("", ReactAsync).Gives<ReactionSummary>("Gives a reaction on a comment; again changes nothing.")
            .Refuses(403, 404, 409, 422);
        reaction.MapDelete("", UnreactAsync)
            .Gives<ReactionSummary>("Takes a reaction on a comment back; again changes nothing.").Refuses(403, 404, 409, 422);
    }

    private static async Task<IResult> ReactAsync(long id, long comment, string kind, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<ICommentReactions>(id).ReactToCommentAsync(http.Caller(), comment, kind, true)).ToAnswer();

    private static async Task<IResult> UnreactAsync(long id, long comment, string kind, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<ICommentReactions>(id).ReactToCommentAsync(http.Caller(), comment, kind, false)).ToAnswer();
}
