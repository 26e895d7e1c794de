using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Asks;
using MyDeclic.Bookmarks;
using MyDeclic.Bottles;
using MyDeclic.Conversations;
using MyDeclic.Jams;
using MyDeclic.News;
using MyDeclic.Notifications;
using MyDeclic.Posts;
using MyDeclic.Search;
using MyDeclic.WebFront.Asks;
using MyDeclic.WebFront.Jams;
using MyDeclic.WebFront.News;

namespace MyDeclic.WebFront;

/// <summary>Reads which page is asked for, and writes pages.</summary>
internal static class Paging
{
    /// <summary>The query parameter that continues a list which grows at its end.</summary>
    public const string After = "after";

    /// <summary>The query parameter that continues a list which grows at its start.</summary>
    public const string Before = "before";

    /// <summary>The query parameter that says how many items are wanted.</summary>
    public const string Limit = "limit";

    private static readonly Refusal BadLimit = new(
        ErrorCode.InvalidCursor, $"limit is a number from 1 to {Limits.PageItemsMax}.", Limit);

    /// <summary>The page that the request asks for, continued by the query parameter <paramref name="name"/>.</summary>
    public static Result<PageRequest> ReadPage(this HttpContext http, string name)
    {
        var query = http.Request.Query;
        var limit = Limits.PageItemsDefault;
        if (query.TryGetValue(Limit, out var wanted) &&
            (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) ||
                limit is < 1 or > Limits.PageItemsMax))
            return BadLimit;
        if (!query.TryGetValue(name, out var sealedCursor)) return new PageRequest(null, limit);
        return Cursors.TryOpen(http.ListName(), sealedCursor.ToString(), out var cursor)
            ? new PageRequest(cursor, limit)
            : new Refusal(ErrorCode.InvalidCursor, "This is not a cursor of this list.", name);
    }

    /// <summary>A page of posts.</summary>
    public static PostList Page(this HttpContext http, PostPage page) =>
        new(page.Items, http.Seal(page.Before), page.Position);

    /// <summary>A page of bottles.</summary>
    public static BottleList Page(this HttpContext http, BottlePage page) =>
        new(page.Items, http.Seal(page.Before), page.Position);

    /// <summary>A page of jams.</summary>
    public static JamList Page(this HttpContext http, JamPage page) =>
        new(page.Items, http.Seal(page.Next), page.Now, page.Position);

    /// <summary>A page of ideas.</summary>
    public static IdeaList Page(this HttpContext http, IdeaPage page) =>
        new(page.Items, http.Seal(page.Next), page.Position);

    /// <summary>A page of sessions.</summary>
    public static AskList Page(this HttpContext http, AskPage page) =>
        new(page.Items, page.MayPlan, http.Seal(page.Before), page.Position);

    /// <summary>A page of articles.</summary>
    public static ArticleList Page(this HttpContext http, ArticlePage page) =>
        new(page.Items, page.Country, page.Unit, page.MayWrite, http.Seal(page.Before), page.Position);

    /// <summary>A page of a session's questions.</summary>
    public static AskQuestionList Page(this HttpContext http, AskQuestionPage page) =>
        new(page.Items, http.Seal(page.After), page.Position);

    /// <summary>A page of bookmarks.</summary>
    public static BookmarkList Page(this HttpContext http, BookmarkPage page) =>
        new(page.Items, http.Seal(page.Before), page.Position);

    /// <summary>A page of notifications.</summary>
    public static NotificationList Page(this HttpContext http, NotificationPage page) =>
        new(page.Items, http.Seal(page.Before), page.Unread, page.Position);

    /// <summary>A page of comments.</summary>
    public static CommentList Page(this HttpContext http, CommentPage page) =>
        new(page.Items, http.Seal(page.After), page.Position);

    /// <summary>A page of conversations.</summary>
    public static ConversationList Page(this HttpContext http, ConversationPage page) =>
        new(page.Items, http.Seal(page.After), page.Unread, page.Position);

    /// <summary>What was searched.</summary>
    public static SearchList Page(this HttpContext http, SearchResults found) =>
        new(found.People, found.Communities, found.Posts, found.Tags, found.Answered, http.Seal(found.Next));

    /// <summary>A page of anything else.</summary>
    public static PageOf<T> Page<T>(this HttpContext http, Page<T> page) => new(page.Items, http.Seal(page.Next));

    /// <summary>A list that has one page.</summary>
    public static ListOf<T> All<T>(ImmutableArray<T> items) => new(items);

    private static string? Seal(this HttpContext http, string? cursor) =>
        cursor is null ? null : Cursors.Seal(http.ListName(), cursor);

    /// <summary>A list is known by its route: <c>/users/{handle}/posts</c> is one, whoever's posts they are.</summary>
    private static string ListName(this HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? string.Empty;
}
