using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfInteractions()
    {
        Func<Scene, string> thread = s => $"posts/{s.PostId}/comments", post = s => $"posts/{s.PostId}";
        Func<Scene, string> postTopic = s => $"post:{s.PostId}";
        Func<Scene, string> feed = _ => "feed", home = _ => "home", homeAndMe = _ => "home me";
        Func<Scene, Task> idea = s => s.Bob.SendAsync("PATCH", $"posts/{s.PostId}", new { kind = "idea" });

        yield return ("somebody rates", new(
            "rating.changed", post, postTopic, s => s.Cem.PutAsync($"posts/{s.PostId}/rating", new { stars = 4 })) { Before = idea });
        yield return ("I rate on another device", new(
            "post.marked", feed, homeAndMe, s => s.Ana.PutAsync($"posts/{s.PostId}/rating", new { stars = 4 })) { Before = idea });
        yield return ("I take my rating back on another device", new(
            "rating.changed", feed, homeAndMe, s => s.Ana.DeleteAsync($"posts/{s.PostId}/rating"))
        {
            Before = async s =>
            {
                await idea(s);
                await s.Ana.PutAsync($"posts/{s.PostId}/rating", new { stars = 2 });
            },
        });
        yield return ("what I rated becomes a message", new(
            "post.edited", feed, homeAndMe, s => s.Bob.SendAsync("PATCH", $"posts/{s.PostId}", new { kind = "message" }))
        {
            Before = async s =>
            {
                await idea(s);
                await s.Ana.PutAsync($"posts/{s.PostId}/rating", new { stars = 2 });
            },
        });
        yield return ("a poll comes", new("post.created", feed, home, s => AskAsync(s, "always")));
        yield return ("somebody votes", new(
            "poll.changed", feed, home, s => VoteAsync(s.Cem, s)) { Before = s => AskAsync(s, "always") });
        yield return ("somebody votes where tallies are hidden", new(
            "poll.changed", feed, home, s => VoteAsync(s.Cem, s)) { Before = s => AskAsync(s, "after-closing") });
        yield return ("I vote on another device", new(
            "post.marked", feed, homeAndMe, s => VoteAsync(s.Ana, s)) { Before = s => AskAsync(s, "after-voting") });
        yield return ("a post is shared", new(
            "post.created", feed, home, s => s.Bob.PostAsync("posts", new { text = "Look", shared = s.PostId })));
        yield return ("I keep a post on another device", new(
            "bookmark.saved", feed, homeAndMe, s => s.Ana.PutAsync($"bookmarks/{s.PostId}", new { note = "Later" })));
        yield return ("I keep a post, seen on its page", new(
            "bookmark.saved", _ => "bookmarks", _ => "me", s => s.Ana.PutAsync($"bookmarks/{s.PostId}", new { note = "Later" })));
        yield return ("I keep a post no longer", new(
            "bookmark.removed", feed, homeAndMe, s => s.Ana.DeleteAsync($"bookmarks/{s.PostId}"))
        {
            Before = s => s.Ana.PutAsync($"bookmarks/{s.PostId}", new { note = "Later" }),
        });
        yield return ("a comment is edited", new(
            "comment.edited", thread, postTopic,
            s => s.Bob.SendAsync("PATCH", $"posts/{s.PostId}/comments/{s.CommentId}", new { text = "The *short* one?" })));
        yield return ("a comment is edited, seen in the feed", new(
            "comment.edited", feed, home,
            s => s.Bob.SendAsync("PATCH", $"posts/{s.PostId}/comments/{s.CommentId}", new { text = "The *short* one?" })));
    }

    private static Task AskAsync(Scene scene, string results) => scene.Bob.PostAsync("posts", new
    {
        text = "Lunch?",
        poll = new { options = new[] { "Pizza", "Paella" }, results, closesAt = DateTimeOffset.UtcNow.AddDays(1) },
    });

    private static async Task VoteAsync(Member voter, Scene scene)
    {
        var poll = (await scene.Ana.GetAsync($"users/{scene.Bob.Handle}/posts")).Words("id")[0];
        await voter.PutAsync($"posts/{poll}/vote", new { choices = new[] { 1 } });
    }
}
