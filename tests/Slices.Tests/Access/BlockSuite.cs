using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>Ana blocks Bob: at every door neither is there for the other, and Bob is never told. On any database.</summary>
public abstract class BlockSuite(OneServer server)
{
    // {who} is the person at the door, {post} one of their posts outside communities, {mine} the caller's community.
    private static readonly string[] Doors =
    [
        "GET users/{who}", "GET users/{who}/posts", "GET users/{who}/followers", "GET users/{who}/following",
        "GET users/{who}/colleagues", "GET users/{who}/skills/welding/confirmations", "DELETE users/{who}/follow",
        "PUT users/{who}/skills/welding/confirmation", "DELETE users/{who}/skills/welding/confirmation",
        "DELETE colleagues/{who}", "PUT colleagues/suggestions/{who}/dismissed",
        "DELETE colleagues/suggestions/{who}/dismissed", "GET posts/{post}", "PATCH posts/{post}", "DELETE posts/{post}",
        "GET posts/{post}/comments", "POST posts/{post}/comments", "DELETE posts/{post}/comments/{comment}",
        "PUT posts/{post}/reactions/like", "DELETE posts/{post}/reactions/like", "DELETE communities/{mine}/members/{who}",
        "GET search?q=from:{who}", "GET search?kind=people&q=from:{who}", "GET search?kind=posts&q=from:{who}%20zq",
    ];

    // What the one who blocked is told plainly, and who is blocked finds nobody for.
    private static readonly string[] Acts =
        ["PUT users/{who}/follow", "PUT colleagues/{who}", "PUT communities/{mine}/members/{who}"];

    private static readonly string[] OnlyOfTheBlocked = ["PUT blocks/{who}", "DELETE blocks/{who}"];

    [Fact]
    public async Task Each_is_for_the_other_exactly_like_who_does_not_exist()
    {
        var (ana, bob) = (await JoinAsync(), await JoinAsync());
        await ana.Member.PutAsync("blocks/" + bob.Member.Handle);

        foreach (var (me, other, doors) in new[]
        {
            (bob, ana, Doors.Concat(Acts).Concat(OnlyOfTheBlocked)), (ana, bob, Doors),
        })
        {
            var id = (await other.Member.GetAsync("me")).Text("id");
            foreach (var door in doors)
            {
                var missing = await AskAsync(me, door, "zq" + Guid.NewGuid().ToString("N")[..8], "4611686018427387904", "1");
                var hidden = await AskAsync(me, door, other.Member.Handle, other.Post, other.Comment);
                Assert.Equal($"{door} {missing}", $"{door} {hidden}");
                if (door.Contains("from:", StringComparison.Ordinal)) continue;
                hidden = await AskAsync(me, door, id, other.Post, other.Comment);
                Assert.Equal($"{door} {missing}", $"{door} {hidden}");
            }

            await using var hub = await me.Member.ConnectAsync();
            foreach (var topic in new[] { "user:" + other.Member.Handle, "user:" + id, "post:" + other.Post })
                Assert.Equal("not_found", (await Assert.ThrowsAsync<HubRefusedException>(() => hub.WatchAsync(topic))).Code);
        }

        foreach (var act in Acts)
        {
            var answer = await AskAsync(ana, act, bob.Member.Handle, bob.Post, bob.Comment);
            Assert.StartsWith("409 blocked", answer, StringComparison.Ordinal);
        }

        Assert.Equal("400 invalid_request", (await ana.Member.SendAsync("PUT", "blocks/" + ana.Member.Handle)).Verdict);
        Assert.Equal("404 not_found", (await ana.Member.SendAsync("PUT", "blocks/nobody-at-all")).Verdict);
    }

    [Fact]
    public async Task Every_tie_ends_with_it_and_stays_ended_when_it_is_taken_back()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        await ana.PutAsync($"users/{bob.Handle}/follow");
        await bob.PutAsync($"users/{ana.Handle}/follow");
        var others = new List<Member>();
        for (var n = 0; n < 3; n++)
        {
            others.Add(await server.JoinAsync());
            await ana.PutAsync("blocks/" + others[n].Handle);
        }

        for (var n = 0; n < 2; n++) await ana.PutAsync("blocks/" + bob.Handle);

        Assert.Equal(
            new[] { bob }.Concat(others.AsEnumerable().Reverse()).Select(one => one.Handle),
            await ana.WalkAsync("blocks", "handle", "after", 2));
        Assert.Empty((await bob.GetAsync("blocks")).Words("handle"));
        foreach (var one in new[] { ana, bob })
        {
            Assert.Empty((await one.GetAsync("colleagues")).Words("handle"));
            Assert.Empty((await one.GetAsync($"users/{one.Handle}/following")).Words("handle"));
            var me = await one.GetAsync("me");
            Assert.Equal((0, 0), (me.GetProperty("followersCount").GetInt32(), me.GetProperty("followingCount").GetInt32()));
        }

        for (var n = 0; n < 2; n++) await ana.DeleteAsync("blocks/" + bob.Handle);
        Assert.Equal("none", (await bob.GetAsync("users/" + ana.Handle)).Text("colleague"));
        Assert.False((await ana.GetAsync("users/" + bob.Handle)).GetProperty("isFollowing").GetBoolean());
        Assert.Equal(3, (await ana.GetAsync("blocks")).Words("handle").Length);

        // An open ask ends as well, and a new one is a first one.
        await bob.PutAsync("colleagues/" + ana.Handle);
        await ana.PutAsync("blocks/" + bob.Handle);
        Assert.Empty((await bob.GetAsync("colleagues?state=asked")).Words("handle"));
        await ana.DeleteAsync("blocks/" + bob.Handle);
        Assert.Equal("asked", (await bob.PutAsync("colleagues/" + ana.Handle)).Text("state"));
    }

    [Fact]
    public async Task Neither_stands_in_a_list_of_the_other()
    {
        var (ana, bob, carl) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var word = "zq" + Guid.NewGuid().ToString("N")[..10];
        await carl.PutAsync("me/skills/" + word, new { level = "teaches" });
        (await carl.SendAsync("PATCH", "me", new { audiences = new { colleagues = "everyone" } })).Done();
        foreach (var one in new[] { ana, bob })
        {
            await one.BefriendAsync(carl);
            await one.PutAsync($"users/{carl.Handle}/follow");
            await carl.PutAsync($"users/{one.Handle}/follow");
            await one.PutAsync($"users/{carl.Handle}/skills/{word}/confirmation");
            await one.PutAsync($"me/skills/{word}-of-{one.Handle}", new { level = "masters" });
            (await one.SendAsync("PATCH", "me", new { jobTitle = word, audiences = new { colleagues = "everyone" } })).Done();
            await one.PublishAsync($"{word} #{word}");
        }

        await bob.PutAsync($"users/{ana.Handle}/follow");
        await ana.PutAsync($"users/{bob.Handle}/follow");
        string[] lists =
        [
            "users?q={who}", $"users/{carl.Handle}/followers", $"users/{carl.Handle}/following",
            $"users/{carl.Handle}/colleagues", $"users/{carl.Handle}/skills/{word}/confirmations",
            "colleagues/suggestions?limit=100", $"search?q={word}", $"search?kind=people&q={word}",
            $"search?kind=posts&q={word}", $"tags/{word}/posts", "feed", $"skills?q={word}-of-{{who}}",
        ];

        foreach (var (me, other) in new[] { (ana, bob), (bob, ana) })
        {
            foreach (var list in lists) Assert.Contains(other.Handle, await ReadAsync(me, list, other), StringComparison.Ordinal);
        }

        await ana.PutAsync("blocks/" + bob.Handle);

        foreach (var (me, other) in new[] { (ana, bob), (bob, ana) })
        {
            foreach (var list in lists)
            {
                var isThere = (await ReadAsync(me, list, other)).Contains(other.Handle, StringComparison.Ordinal);
                Assert.Equal((list, false), (list, isThere));
            }

            Assert.Equal(1, (await me.GetAsync("tags?q=" + word)).GetProperty("items")[0].GetProperty("posts").GetInt32());
        }

        await ana.DeleteAsync("blocks/" + bob.Handle);
        foreach (var list in lists.Where(list => list != "feed"))
            Assert.Contains(ana.Handle, await ReadAsync(bob, list, ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_is_common_ground_to_read_but_not_to_answer_each_other()
    {
        var (ana, bob, carl) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await carl.FoundAsync("private");
        await carl.AdmitAsync(slug, ana);
        await carl.AdmitAsync(slug, bob);
        var (hers, his) = (await ana.PublishAsync("Hers", slug), await bob.PublishAsync("His", slug));
        Assert.Contains(his, (await ana.GetAsync("feed")).Words("id"));

        await ana.PutAsync("blocks/" + bob.Handle);

        // Read once, so that what comes next comes to a warm feed.
        Assert.Equal([hers], (await ana.GetAsync("feed")).Words("id"));
        var later = await bob.PublishAsync("Later", slug);
        foreach (var one in new[] { ana, bob })
        {
            Assert.Equal([later, his, hers], (await one.GetAsync($"communities/{slug}/posts")).Words("id"));
            Assert.Contains(bob.Handle, (await one.GetAsync($"communities/{slug}/members")).Words("handle"));
        }

        Assert.Equal([hers], (await ana.GetAsync("feed")).Words("id"));
        Assert.Equal([later, his, hers], (await bob.GetAsync("feed")).Words("id"));
        var missing = await bob.SendAsync("POST", "posts/4611686018427387904/comments", new { text = "Hm" });
        var answer = await bob.SendAsync("POST", $"posts/{hers}/comments", new { text = "Hm" });
        Assert.Equal((missing.Verdict, missing.Body.ToString()), (answer.Verdict, answer.Body.ToString()));
        Assert.Equal("404 not_found", (await bob.SendAsync("PUT", $"posts/{hers}/reactions/like")).Verdict);
        Assert.Equal("409 blocked", (await ana.SendAsync("POST", $"posts/{his}/comments", new { text = "Hm" })).Verdict);
        Assert.Equal("409 blocked", (await ana.SendAsync("PUT", $"posts/{his}/reactions/like")).Verdict);
        Assert.Equal(0, (await carl.GetAsync("posts/" + hers)).GetProperty("commentCount").GetInt32());

        // A name is a plain word for who may not know whose it is.
        var mention = await bob.PostAsync("posts", new { text = $"Ask @{ana.Handle} and @{carl.Handle}" });
        Assert.Equal([carl.Handle], mention.GetProperty("mentions").EnumerateArray().Select(one => one.GetString()!));
        await ana.DeleteAsync("blocks/" + bob.Handle);
        Assert.Equal([later, his, hers], (await ana.GetAsync("feed")).Words("id"));
    }

    private async Task<Person> JoinAsync()
    {
        var member = await server.JoinAsync();
        await member.PutAsync("me/skills/welding", new { level = "masters" });
        var post = await member.PublishAsync("zq of " + member.Handle);
        var comment = (await member.PostAsync($"posts/{post}/comments", new { text = "Well" })).Text("id");
        return new(member, post, comment, await member.FoundAsync("private"));
    }

    private async Task<string> AskAsync(Person me, string door, string who, string post, string comment)
    {
        var (method, path) = (door.Split(' ')[0], door.Split(' ')[1]);
        path = path.Replace("{who}", who, StringComparison.Ordinal).Replace("{post}", post, StringComparison.Ordinal)
            .Replace("{comment}", comment, StringComparison.Ordinal).Replace("{mine}", me.Slug, StringComparison.Ordinal);
        var answers = new List<string>();
        // Bodies of every kind: such as do something, and such as would be refused of something that is seen.
        foreach (var body in method == "GET" ? [null] : new object?[]
        {
            new { text = "x", state = "invited" }, new { text = "", state = "member" }, new { role = "animator" },
        })
        {
            var answer = await server.SendAsync(me.Member, method, path, body);
            answers.Add($"{answer.Verdict} {answer.Body} {string.Join(' ', answer.Headers.Keys.Order())}");
        }

        return string.Join('\n', answers);
    }

    private static async Task<string> ReadAsync(Member me, string list, Member other) =>
        (await me.GetAsync(list.Replace("{who}", other.Handle, StringComparison.Ordinal))).GetRawText();

    private sealed record Person(Member Member, string Post, string Comment, string Slug);
}
