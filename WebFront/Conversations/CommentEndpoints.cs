using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>A post's comments.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this RouteGroupBuilder api)
    {
        var comments = api.MapGroup("/posts/{id:id}/comments").WithTags("Conversations");
        comments.MapGet("", ListAsync).Gives<CommentList>("A post's comments, oldest first.")
            .TakesPage(Paging.After).Refuses(400, 404);
        comments.MapPost("", AddAsync).Creates<CommentView>("Comments on a post.")
            .TakesIdempotencyKey().Refuses(403, 404, 422);
        comments.MapPatch("/{comment:id}", EditAsync).Gives<CommentView>("Changes an own comment.").Refuses(403, 404, 422);
        comments.MapGet("/{comment:id}/revisions", RevisionsAsync)
            .Gives<PageOf<CommentRevision>>("What a comment was before each edit, the newest first.").Refuses(404);
        comments.MapDelete("/{comment:id}", RemoveAsync)
            .GivesNothing("Deletes a comment: its author, the post's author, or an animator.").Refuses(403, 404);
    }

    private static async Task<IResult> ListAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var result = await grains.GetGrain<IConversationComments>(id).ListAsync(http.Caller(), page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> AddAsync(long id, NewComment body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        AddComment command = new(body.Text, key.Operation, body.Attachments);
        var result = await grains.GetGrain<IConversationComments>(id).AddAsync(http.Caller(), command);
        return result.ToCreated(http, comment => $"/posts/{id}/comments/{comment.Id}");
    }

    private static async Task<IResult> EditAsync(
        long id, long comment, CommentChanges body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationComments>(id).EditAsync(http.Caller(), comment, body.Text)).ToAnswer();

    private static async Task<IResult> RevisionsAsync(long id, long comment, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationComments>(id).RevisionsAsync(http.Caller(), comment)).ToAnswer(http.Page);

    private static async Task<IResult> RemoveAsync(long id, long comment, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationComments>(id).RemoveAsync(http.Caller(), comment)).ToAnswer();
}
