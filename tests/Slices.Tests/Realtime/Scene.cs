using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

/// <summary>What the convergence cases play in: Ana watches, Bob (whom she follows) and others act.</summary>
internal sealed class Scene(
    OneServer server, Member ana, Member bob, Member cem, string slug, string tag, string postId, string commentId,
    string bottleId, string ownBottleId)
{
    public Member Ana { get; } = ana;

    public Member Bob { get; } = bob;

    /// <summary>A colleague of Ana's; both have a skill.</summary>
    public Member Cem { get; } = cem;

    /// <summary>A private community: Ana owns it, Bob is a member.</summary>
    public string Slug { get; } = slug;

    /// <summary>A tag that only this scene uses: its page must not run over.</summary>
    public string Tag { get; } = tag;

    /// <summary>A post of Bob's, with the tag, in no community.</summary>
    public string PostId { get; } = postId;

    /// <summary>A comment of Bob's on it.</summary>
    public string CommentId { get; } = commentId;

    /// <summary>A bottle of Bob's that came to Ana, who has the tag as a skill.</summary>
    public string BottleId { get; } = bottleId;

    /// <summary>A bottle of Ana's that came to Bob.</summary>
    public string OwnBottleId { get; } = ownBottleId;

    /// <summary>A session with Cem as its host, in the cases that have one; with a question of Bob's in some.</summary>
    public string Ask { get; set; } = "";

    /// <summary>The question.</summary>
    public string Question { get; set; } = "";

    /// <summary>An article of the communication team, in the cases that have one.</summary>
    public string Article { get; set; } = "";

    /// <summary>A jam of Cem's, in the cases that have one; with an idea of Bob's in some.</summary>
    public string Jam { get; set; } = "";

    /// <summary>The idea.</summary>
    public string Idea { get; set; } = "";

    /// <summary>Another idea of it.</summary>
    public string Rival { get; set; } = "";

    /// <summary>A private conversation of Ana's, in the cases that have one.</summary>
    public string TalkId { get; set; } = "";

    /// <summary>The first message in it, Bob's.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>The conversation of Ana and somebody.</summary>
    public async Task<string> TalkAsync(Member with) =>
        (await with.PostAsync("conversations", new { people = new[] { Ana.Handle } })).Text("id");

    public Task<Member> JoinAsync() => server.JoinAsync();

    /// <summary>Who speaks for the company.</summary>
    public Task<Member> PressAsync() => server.PressAsync();

    public static async Task<Scene> BuildAsync(OneServer server)
    {
        var ana = await server.JoinAsync();
        var bob = await server.JoinAsync();
        await ana.PutAsync($"users/{bob.Handle}/follow");
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        var tag = "seal" + Guid.NewGuid().ToString("N")[..8];
        var postId = await bob.PublishAsync($"Which #{tag} fits?");
        var comment = await bob.PostAsync($"posts/{postId}/comments", new { text = "The long one?" });
        var cem = await server.JoinAsync();
        await ana.BefriendAsync(cem);
        foreach (var one in new[] { ana, cem }) await one.PutAsync("me/skills/Door%20seals", new { level = "masters" });
        // What becomes visible when one becomes a colleague.
        (await bob.SendAsync("PATCH", "me", new { phone = "+33 1 02" })).Done();
        await ana.PutAsync("me/skills/" + tag, new { level = "masters" });
        await bob.PutAsync($"me/skills/own-{tag}", new { level = "masters" });
        var bottle = await bob.PostAsync("bottles", new { text = "Who knows seals?", tags = new[] { tag } });
        var own = await ana.PostAsync("bottles", new { text = "Who knows doors?", tags = new[] { "own-" + tag } });
        return new(
            server, ana, bob, cem, slug, tag, postId, comment.GetProperty("id").GetString()!,
            bottle.GetProperty("id").GetString()!, own.GetProperty("id").GetString()!);
    }
}
