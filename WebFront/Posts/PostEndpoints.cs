using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Users;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Posts;

/// <summary>Single posts.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this RouteGroupBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("Posts");
        posts.MapPost("", CreateAsync).Creates<PostView>("Publishes a post.").TakesIdempotencyKey()
            .Refuses(403, 404, 422);
        posts.MapGet("", SomeAsync)
            .Gives<PostList>("Those of the posts named by ids=1,2,3, at most 50, that one may read; newest first.")
            .TakesQuery("ids").Refuses(422);
        posts.MapGet("/{id:id}", GetAsync).Gives<PositionedPost>("A post.").Refuses(404);
        posts.MapPatch("/{id:id}", EditAsync).Gives<PostView>("Changes an own post; absent fields stay.")
            .Refuses(403, 404, 422);
        posts.MapGet("/{id:id}/revisions", RevisionsAsync)
            .Gives<PageOf<PostRevision>>("What a post was before each edit, the newest first; a blog post for its author.").Refuses(403, 404);
        posts.MapDelete("/{id:id}", DeleteAsync)
            .GivesNothing("Deletes a post: its author, or an animator of its community.").Refuses(403, 404);
    }

    private static async Task<IResult> CreateAsync(NewPost body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        var caller = http.Caller();
        CreatePost command = new(
            body.Text, body.Kind ?? PostKind.Message, body.Community, key.Operation, body.Attachments, body.Title, null,
            body.Poll, body.Shared);
        var result = await grains.GetGrain<IUserGrain>(caller.UserId).PublishAsync(caller, command);
        return result.ToCreated(http, post => $"/posts/{post.Id}");
    }

    private static async Task<IResult> SomeAsync(HttpContext http, IGrainFactory grains)
    {
        var ids = http.ReadQuery("ids").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Distinct().ToImmutableArray();
        return (await grains.GetGrain<IPostListsGrain>(0).SomeAsync(http.Caller(), ids)).ToAnswer(http.Page);
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationGrain>(id).GetAsync(http.Caller())).ToAnswer(PositionedPost.Of);

    private static async Task<IResult> EditAsync(long id, PostChanges body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationGrain>(id)
            .EditAsync(http.Caller(), new(body.Text, body.Kind, body.Title))).ToAnswer();

    private static async Task<IResult> RevisionsAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationGrain>(id).RevisionsAsync(http.Caller())).ToAnswer(http.Page);

    private static async Task<IResult> DeleteAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationGrain>(id).DeleteAsync(http.Caller())).ToAnswer();
}
