namespace MyDeclic.Tests.Realtime;

/// <summary>One way in which one event type changes one page.</summary>
/// <param name="Type">The event that the action causes.</param>
/// <param name="Page">What Ana has on screen, under <c>/api/v1/</c>.</param>
/// <param name="Topic">What she watches for it: one topic, or several with a space between.</param>
/// <param name="Act">What somebody does meanwhile.</param>
internal sealed partial record Case(
    string Type, Func<Scene, string> Page, Func<Scene, string> Topic, Func<Scene, Task> Act)
{
    /// <summary>What was so before she looked.</summary>
    public Func<Scene, Task> Before { get; init; } = _ => Task.CompletedTask;

    public static IReadOnlyDictionary<string, Case> All { get; } =
        List().Concat(OfPeople()).Concat(OfBlocks()).Concat(OfBottles()).Concat(OfMedia()).Concat(OfCommunities())
            .Concat(OfBlogs()).Concat(OfAsks()).Concat(OfConversations()).Concat(OfInteractions())
            .Concat(OfNotifications()).Concat(OfNews()).Concat(OfShortcuts()).Concat(OfComments())
            .Concat(OfJams()).Concat(OfJamAfter())
            .ToDictionary(pair => pair.Name, pair => pair.Case);

    private static IEnumerable<(string Name, Case Case)> List()
    {
        Func<Scene, string> feed = _ => "feed", home = _ => "home", me = _ => "me";
        Func<Scene, string> tags = s => $"tags/{s.Tag}/posts", tagTopic = s => $"tag:{s.Tag}";
        Func<Scene, string> thread = s => $"posts/{s.PostId}/comments", post = s => $"posts/{s.PostId}";
        Func<Scene, string> postTopic = s => $"post:{s.PostId}";
        Func<Scene, string> bobPage = s => $"users/{s.Bob.Handle}", bobTopic = s => $"user:{s.Bob.Handle}";
        Func<Scene, string> community = s => $"communities/{s.Slug}", communityTopic = s => $"community:{s.Slug}";

        yield return ("a followed person posts", new(
            "post.created", feed, home, s => s.Bob.PublishAsync($"New #{s.Tag}")));
        yield return ("a post comes to a tag's page", new(
            "post.created", tags, tagTopic, s => s.Bob.PublishAsync($"Another #{s.Tag}")));
        yield return ("a post comes to a private community", new(
            "post.created", s => $"communities/{s.Slug}/posts", communityTopic, s => s.Bob.PublishAsync("Inside", s.Slug)));
        yield return ("a restricted post comes to a tag's page", new(
            "post.created", tags, tagTopic, s => s.Bob.PublishAsync($"Inside #{s.Tag}", s.Slug)));
        yield return ("a restricted post comes to its author's page", new(
            "post.created", s => $"users/{s.Bob.Handle}/posts", bobTopic, s => s.Bob.PublishAsync("Inside", s.Slug)));
        yield return ("a post is edited", new(
            "post.edited", feed, home,
            s => s.Bob.SendAsync("PATCH", $"posts/{s.PostId}", new { text = "Which #joint?", kind = "question" })));
        yield return ("a post is deleted", new(
            "post.deleted", feed, home, s => s.Bob.DeleteAsync($"posts/{s.PostId}")));
        yield return ("somebody comments, seen in the feed", new(
            "comment.created", feed, home, s => s.Bob.PostAsync($"posts/{s.PostId}/comments", new { text = "Yes" })));
        yield return ("somebody comments, seen in the thread", new(
            "comment.created", thread, postTopic, s => s.Bob.PostAsync($"posts/{s.PostId}/comments", new { text = "Yes" })));
        yield return ("a comment is deleted", new(
            "comment.deleted", thread, postTopic, s => s.Bob.DeleteAsync($"posts/{s.PostId}/comments/{s.CommentId}")));
        yield return ("somebody else reacts", new(
            "reactions.changed", post, postTopic, s => s.Bob.PutAsync($"posts/{s.PostId}/reactions/like")));
        yield return ("I react on another device", new(
            "reactions.changed", feed, home, s => s.Ana.PutAsync($"posts/{s.PostId}/reactions/celebrate")));
        yield return ("a profile changes, seen on its page", new(
            "user.updated", bobPage, bobTopic, s => s.Bob.SendAsync("PATCH", "me", new { name = "Robert", site = "Flins" })));
        yield return ("a profile changes, seen in the feed", new(
            "user.updated", feed, home, s => s.Bob.SendAsync("PATCH", "me", new { name = "Robert" })));
        yield return ("somebody follows", new(
            "user.followed", bobPage, bobTopic, async s => await (await s.JoinAsync()).PutAsync($"users/{s.Bob.Handle}/follow")));
        yield return ("I stop following", new(
            "user.unfollowed", bobPage, bobTopic, s => s.Ana.DeleteAsync($"users/{s.Bob.Handle}/follow")));
        yield return ("a community is renamed", new(
            "community.updated", community, communityTopic, s => s.Ana.SendAsync("PATCH", $"communities/{s.Slug}", new { name = "Seals" })));
        yield return ("somebody joins", new(
            "community.joined", community, communityTopic, async s => await s.Ana.AdmitAsync(s.Slug, await s.JoinAsync())));
        yield return ("somebody leaves", new(
            "community.left", community, communityTopic, s => s.Bob.DeleteAsync($"communities/{s.Slug}/membership")));
        yield return ("somebody asks to join, seen by the animator", new(
            "community.requested", s => $"communities/{s.Slug}/members?state=requested", communityTopic,
            async s => await (await s.JoinAsync()).PutAsync($"communities/{s.Slug}/membership")));
        yield return ("a member is promoted", new(
            "community.role", s => $"communities/{s.Slug}/members", communityTopic,
            s => s.Ana.PutAsync($"communities/{s.Slug}/members/{s.Bob.Handle}", new { role = "animator" })));
        yield return ("I am invited", new(
            "community.invited", _ => "communities?mine=true", me, InviteAnaAsync));
        yield return ("my invitation is withdrawn", new(
            "community.declined", _ => "communities?mine=true", me, async s =>
            {
                var slug = await InviteAnaAsync(s);
                await s.Bob.DeleteAsync($"communities/{slug}/members/{s.Ana.Handle}");
            }));
    }

    private static async Task<string> InviteAnaAsync(Scene scene)
    {
        var slug = await scene.Bob.FoundAsync("closed");
        await scene.Bob.PutAsync($"communities/{slug}/members/{scene.Ana.Handle}", new { state = "invited" });
        return slug;
    }
}
