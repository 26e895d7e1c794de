namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfCommunities()
    {
        Func<Scene, string> community = s => $"communities/{s.Slug}", topic = s => $"community:{s.Slug}";
        Func<Scene, string> board = s => $"communities/{s.Slug}/board", me = _ => "me";

        yield return ("a community's tabs are put in order", new("community.updated", community, topic, s => s.Ana.SendAsync(
            "PATCH", $"communities/{s.Slug}", new
            {
                country = "Brazil",
                language = "pt",
                tabs = new object[]
                {
                    new { tab = "about", isHidden = false }, new { tab = "feed", isHidden = false },
                    new { tab = "members", isHidden = true },
                },
            })));
        yield return ("a post is pinned", new("community.board", board, topic, PinAsync));
        yield return ("a pin is taken out", new("community.board", board, topic, async s =>
            await s.Ana.DeleteAsync($"communities/{s.Slug}/pins/{await PinAsync(s)}")));
        yield return ("a pinned post is edited", new("post.edited", board, topic, async s =>
            await s.Bob.SendAsync("PATCH", $"posts/{await PinAsync(s)}", new { text = "Better" })));
        yield return ("a pinned post is deleted", new("post.deleted", board, topic, async s =>
            await s.Bob.DeleteAsync($"posts/{await PinAsync(s)}")));
        yield return ("something is announced", new("community.board", board, topic, s => AnnounceAsync(s)));
        yield return ("the welcome is written", new("community.board", board, topic, s =>
            s.Ana.PutAsync($"communities/{s.Slug}/welcome", new { text = "Hello" })));
        yield return ("a community is archived", new("community.updated", community, topic, s =>
            s.Ana.PutAsync($"communities/{s.Slug}/archive")));
        yield return ("I am invited by my address", new("community.invited", _ => "communities?mine=true", me, async s =>
        {
            var slug = await s.Bob.FoundAsync("closed");
            await s.Bob.PostAsync($"communities/{slug}/invitations", new { emails = s.Ana.Handle + "@example.org" });
        }));
        yield return ("I let a community be suggested again", new(
            "community.restored", _ => "community-suggestions", me,
            s => s.Ana.DeleteAsync($"community-suggestions/{s.Slug}/dismissed"))
        {
            Before = s => s.Ana.PutAsync($"community-suggestions/{s.Slug}/dismissed"),
        });
        yield return ("I take an announcement away on another device", new("community.dismissed", board, me, async s =>
        {
            await s.Ana.PutAsync($"communities/{s.Slug}/announcement/dismissed");
        })
        {
            Before = AnnounceAsync,
        });
    }

    private static async Task<string> PinAsync(Scene scene)
    {
        var post = await scene.Bob.PublishAsync("Read this first", scene.Slug);
        await scene.Ana.PutAsync($"communities/{scene.Slug}/pins/{post}");
        return post;
    }

    private static Task AnnounceAsync(Scene scene) => scene.Ana.PutAsync(
        $"communities/{scene.Slug}/announcement", new { text = "Closed on Friday", until = DateTimeOffset.UtcNow.AddDays(2) });
}
