namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfBlogs()
    {
        Func<Scene, string> me = _ => "me", bobTopic = s => $"user:{s.Bob.Handle}";

        yield return ("I hide on another device that I am there", new(
            "presence.setting", _ => "me/presence", me, s => s.Ana.PutAsync("me/presence", new { shows = false })));
        yield return ("I begin a draft on another device", new(
            "draft.saved", _ => "drafts", me, s => s.Ana.PostAsync("drafts", new { title = "On doors" })));
        yield return ("I change a draft on another device", new(
            "draft.saved", _ => "drafts", me, async s =>
            {
                var draft = await s.Ana.PostAsync("drafts", new { title = "On doors" });
                await s.Ana.SendAsync("PATCH", "drafts/" + draft.GetProperty("id").GetString(), new { text = "They stick." });
            }));
        yield return ("I publish a draft on another device", new(
            "draft.deleted", _ => "drafts", me, async s =>
            {
                var draft = await s.Ana.PostAsync("drafts", new { title = "On doors", text = "They stick." });
                await s.Ana.PostAsync($"drafts/{draft.GetProperty("id").GetString()}/publish", new { });
            }));
        yield return ("somebody publishes on their blog", new(
            "post.created", s => $"users/{s.Bob.Handle}/posts?kind=blog", bobTopic,
            s => s.Bob.PostAsync("posts", new { kind = "blog", title = "On doors", text = "They stick." })));
        yield return ("a blog post is edited", new(
            "post.edited", s => $"users/{s.Bob.Handle}/posts?kind=blog", bobTopic, async s =>
            {
                var post = await s.Bob.PostAsync("posts", new { kind = "blog", title = "On doors", text = "They stick." });
                await s.Bob.SendAsync("PATCH", "posts/" + post.GetProperty("id").GetString(), new { title = "On windows" });
            }));
    }
}
