namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfComments()
    {
        Func<Scene, string> thread = s => $"posts/{s.PostId}/comments", postTopic = s => $"post:{s.PostId}";
        Func<Scene, string> comment = s => $"posts/{s.PostId}/comments/{s.CommentId}";
        yield return ("others react to a comment", new("comment.reactions", thread, postTopic, async s =>
        {
            foreach (var one in new[] { s.Bob, s.Cem }) await one.PutAsync(comment(s) + "/reactions/like");
            await s.Cem.PutAsync(comment(s) + "/reactions/curious");
            await s.Bob.DeleteAsync(comment(s) + "/reactions/like");
        }) { Before = s => s.Ana.PutAsync(comment(s) + "/reactions/like") });
        yield return ("I react to a comment on another device", new(
            "comment.reactions", thread, postTopic, s => s.Ana.PutAsync(comment(s) + "/reactions/support"))
        {
            Before = s => s.Cem.PutAsync(comment(s) + "/reactions/support"),
        });
        yield return ("a comment to which I reacted is edited", new(
            "comment.edited", thread, postTopic, s => s.Bob.SendAsync("PATCH", comment(s), new { text = "The *longer* one?" }))
        {
            Before = s => s.Ana.PutAsync(comment(s) + "/reactions/like"),
        });
    }
}
