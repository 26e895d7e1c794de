using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Bookmarks;
using MyDeclic.Posts;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Bookmarks;

/// <summary>The own bookmarks, with tags and a note that nobody else sees.</summary>
internal static class BookmarkEndpoints
{
    public static void MapBookmarks(this RouteGroupBuilder api)
    {
        var bookmarks = api.MapGroup("/bookmarks").WithTags("Bookmarks");
        bookmarks.MapGet("", ListAsync)
            .Gives<BookmarkList>("The own bookmarks, those kept last first; q is looked for in notes and tags.")
            .TakesQuery("tag").TakesQuery("q").TakesPage(Paging.Before).Refuses(400, 422);
        bookmarks.MapGet("/tags", TagsAsync).Gives<ListOf<TagView>>("The tags of the own bookmarks, the most used first.");
        bookmarks.MapGet("/{post:id}", FindAsync).Gives<BookmarkView>("What one keeps a post as.").Refuses(404);
        bookmarks.MapPut("/{post:id}", SaveAsync)
            .Gives<BookmarkView>("Keeps a post; again says otherwise what one keeps it as.").Refuses(404, 422);
        bookmarks.MapDelete("/{post:id}", RemoveAsync).GivesNothing("Keeps a post no longer, also when it was not kept.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (tag, words) = (http.ReadQuery("tag"), http.ReadQuery("q"));
        var result = await grains.BookmarksOf(http).ListAsync(
            http.Caller(), tag.Length == 0 ? null : tag, words.Length == 0 ? null : words, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> TagsAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.BookmarksOf(http).TagsAsync(http.Caller()))
            .ToAnswer(tags => Paging.All(tags.Items));

    private static async Task<IResult> FindAsync(long post, HttpContext http, IGrainFactory grains) =>
        (await grains.BookmarksOf(http).FindAsync(http.Caller(), post)).ToAnswer();

    private static async Task<IResult> SaveAsync(long post, BookmarkChanges body, HttpContext http, IGrainFactory grains) =>
        (await grains.BookmarksOf(http).SaveAsync(http.Caller(), new(post, body.Tags, body.Note))).ToAnswer();

    private static async Task<IResult> RemoveAsync(long post, HttpContext http, IGrainFactory grains) =>
        (await grains.BookmarksOf(http).RemoveAsync(http.Caller(), post)).ToAnswer();

    private static IBookmarksGrain BookmarksOf(this IGrainFactory grains, HttpContext http) =>
        grains.GetGrain<IBookmarksGrain>(http.Caller().UserId);
}
