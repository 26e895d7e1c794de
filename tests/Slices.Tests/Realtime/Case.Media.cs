using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfMedia()
    {
        Func<Scene, string> thread = s => $"posts/{s.PostId}/comments", postTopic = s => $"post:{s.PostId}";
        Func<Scene, string> bobPage = s => $"users/{s.Bob.Handle}", bobTopic = s => $"user:{s.Bob.Handle}";
        Func<Scene, string> cemPage = s => $"users/{s.Cem.Handle}", cemTopic = s => $"user:{s.Cem.Handle}";

        yield return ("a post with a photo comes", new(
            "post.created", _ => "feed", _ => "home",
            async s => await s.Bob.PublishWithAsync(null, await s.Bob.PhotoAsync())));
        yield return ("a post with a photo is edited", new(
            "post.edited", _ => "feed", _ => "home", async s =>
            {
                var post = await s.Bob.PublishWithAsync(null, await s.Bob.PhotoAsync());
                await s.Bob.SendAsync("PATCH", $"posts/{post.Text("id")}", new { text = "Look closely" });
            }));
        yield return ("a comment with a photo comes", new(
            "comment.created", thread, postTopic, async s => await s.Bob.PostAsync(
                $"posts/{s.PostId}/comments",
                new { text = "This", attachments = new[] { new { id = await s.Bob.PhotoAsync(), alt = "A seal" } } })));
        yield return ("somebody shows a photo", new(
            "user.updated", bobPage, bobTopic, async s => await s.Bob.PortraitAsync()));
        yield return ("somebody removes the photo", new(
            "user.updated", bobPage, bobTopic, async s =>
            {
                await s.Bob.PortraitAsync();
                await s.Bob.DeleteAsync("me/photo");
            }));
        yield return ("a colleague's photo is for colleagues now", new(
            "user.updated", cemPage, cemTopic, async s =>
            {
                await s.Cem.PortraitAsync();
                await s.Cem.SendAsync("PATCH", "me", new { audiences = new { photo = "colleagues" } });
            }));
        yield return ("a stranger's photo is for colleagues now", new(
            "user.updated", bobPage, bobTopic, async s =>
            {
                await s.Bob.PortraitAsync();
                await s.Bob.SendAsync("PATCH", "me", new { audiences = new { photo = "colleagues" } });
            }));
    }
}
