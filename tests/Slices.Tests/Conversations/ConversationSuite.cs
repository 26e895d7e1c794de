using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Conversations;

/// <summary>Private conversations, over the public doors of a server, on any database.</summary>
public abstract partial class ConversationSuite(OneServer server)
{
    [Fact]
    public async Task Two_who_start_at_once_get_the_same_conversation()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            (i % 2 == 0 ? ana : bob).PostAsync("conversations", new { people = new[] { (i % 2 == 0 ? bob : ana).Handle } })));

        var id = Assert.Single(started.Select(one => one.Text("id")).Distinct());
        Assert.Equal([id], (await bob.GetAsync("conversations")).Words("id"));
        Assert.Equal([id], (await bob.GetAsync("conversations?with=" + ana.Handle)).Words("id"));
        Assert.Empty((await bob.GetAsync("conversations?with=" + (await server.JoinAsync()).Handle)).Words("id"));
    }

    [Fact]
    public async Task Messages_written_at_once_have_every_number_once_and_the_same_order_for_all()
    {
        var (ana, bob, talk) = await PairAsync();
        await using var hub = await bob.ConnectAsync();
        await hub.WatchAsync("conversations");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SayAsync(i % 2 == 0 ? ana : bob, talk, $"Message {i}")));

        var read = (await ana.GetAsync($"conversations/{talk}/messages?limit=100")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 40), read.Select(one => one.GetProperty("seq").GetInt32()));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"Message {i}").Order(), read.Select(one => one.Text("text")).Order());
        var heard = new List<string>();
        while (heard.Count < 40) heard.Add((await hub.NextEventAsync()).Body.GetProperty("data").GetProperty("message").Text("text"));
        Assert.Equal(read.Select(one => one.Text("text")), heard);
    }

    [Fact]
    public async Task A_retried_message_is_written_once()
    {
        var (ana, bob, talk) = await PairAsync();
        var path = $"conversations/{talk}/messages";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ana.SendAsync("POST", path, new { text = "Once" }, "key-1")));

        Assert.Single(answers.Select(one => one.Done().Text("id")).Distinct());
        Assert.Single((await bob.GetAsync(path)).Words("id"));
        Assert.Equal("422 idempotency_mismatch", (await ana.SendAsync("POST", path, new { text = "Other" }, "key-1")).Verdict);
    }

    [Fact]
    public async Task Messages_are_paged_both_ways_and_around_one()
    {
        var (ana, bob, talk) = await PairAsync();
        for (var i = 1; i <= 12; i++) await SayAsync(ana, talk, $"{i}");

        Assert.Equal(("8 9 10 11 12", true, false), await PageAsync(bob, $"conversations/{talk}/messages?limit=5"));
        Assert.Equal(("3 4 5 6 7", true, true), await PageAsync(bob, $"conversations/{talk}/messages?limit=5&before=8"));
        Assert.Equal(("1 2", false, true), await PageAsync(bob, $"conversations/{talk}/messages?limit=5&before=3"));
        Assert.Equal(("1 2 3 4 5", false, true), await PageAsync(bob, $"conversations/{talk}/messages?limit=5&after=0"));
        Assert.Equal(("11 12", true, false), await PageAsync(bob, $"conversations/{talk}/messages?limit=5&after=10"));
        Assert.Equal(("4 5 6 7 8", true, true), await PageAsync(bob, $"conversations/{talk}/messages?limit=5&around=6"));
        Assert.Equal(("", false, false), await PageAsync(bob, $"conversations/{talk}/messages?limit=5&after=12"));
    }

    [Fact]
    public async Task Unread_messages_are_counted_exactly()
    {
        var (ana, bob, talk) = await PairAsync();
        for (var i = 1; i <= 5; i++) await SayAsync(ana, talk, $"{i}");
        Assert.Equal((5, 5), await UnreadAsync(bob));
        Assert.Equal((0, 0), await UnreadAsync(ana));

        await bob.PutAsync($"conversations/{talk}/read", new { seq = 2 });
        Assert.Equal((3, 3), await UnreadAsync(bob));
        await bob.PutAsync($"conversations/{talk}/read", new { seq = 1 });
        Assert.Equal((3, 3), await UnreadAsync(bob));
        await bob.PutAsync($"conversations/{talk}/mute");
        Assert.Equal((3, 0), await UnreadAsync(bob));
        await bob.DeleteAsync($"conversations/{talk}/mute");
        var messages = (await ana.GetAsync($"conversations/{talk}/messages")).Words("id");
        await ana.DeleteAsync($"conversations/{talk}/messages/{messages[4]}");
        Assert.Equal((2, 2), await UnreadAsync(bob));
        await bob.PutAsync($"conversations/{talk}/read", new { seq = 2_000_000 });
        Assert.Equal((0, 0), await UnreadAsync(bob));
        await SayAsync(ana, talk, "6");
        await SayAsync(bob, talk, "7");
        Assert.Equal(((0, 0), (1, 1)), (await UnreadAsync(bob), await UnreadAsync(ana)));
    }

    [Fact]
    public async Task Only_its_author_edits_a_message_or_takes_it_back()
    {
        var (ana, bob, talk) = await PairAsync();
        var path = $"conversations/{talk}/messages/{await SayAsync(ana, talk, "A *word*")}";

        Assert.Equal("403 forbidden", (await bob.SendAsync("PATCH", path, new { text = "Mine" })).Verdict);
        Assert.Equal("403 forbidden", (await bob.SendAsync("DELETE", path)).Verdict);
        var edited = (await ana.SendAsync("PATCH", path, new { text = "A **strong** word" })).Done();
        Assert.Contains("<strong>", edited.Text("html"), StringComparison.Ordinal);
        Assert.True(edited.TryGetProperty("editedAt", out _));
        await ana.DeleteAsync(path);

        var gone = (await bob.GetAsync($"conversations/{talk}/messages")).GetProperty("items")[0];
        Assert.Equal((true, "", 1), (gone.GetProperty("isDeleted").GetBoolean(), gone.Text("text"), gone.GetProperty("seq").GetInt32()));
        Assert.Equal("404 not_found", (await ana.SendAsync("PATCH", path, new { text = "Back" })).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("DELETE", path)).Verdict);
    }

    [Fact]
    public async Task Who_comes_in_sees_what_is_written_from_then_on_at_every_door()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var dan = await server.JoinAsync();
        var talk = await GroupAsync(ana, bob, cem);
        var secret = "zq" + Guid.NewGuid().ToString("N")[..10];
        var old = await SayAsync(ana, talk, secret);
        await using var hub = await dan.ConnectAsync();
        var start = await hub.WatchAsync("conversations");

        await bob.PutAsync($"conversations/{talk}/members/{dan.Handle}");
        (await ana.SendAsync("PATCH", $"conversations/{talk}/messages/{old}", new { text = secret + " again" })).Done();
        await SayAsync(cem, talk, "Welcome");

        Assert.Equal(1, (await UnreadAsync(dan)).Total);
        foreach (var door in new[] { "conversations", $"conversations/{talk}", $"conversations/{talk}/messages",
            $"conversations/{talk}/messages?around=1", $"conversations/{talk}/messages?before=2", $"conversations/{talk}/messages?after=0" })
            Assert.DoesNotContain(secret, $"{(await dan.GetAsync(door)).GetRawText()}", StringComparison.Ordinal);
        Assert.Equal(("2", false, false), await NumbersAsync(dan, $"conversations/{talk}/messages"));
        await HearsOnlyWelcomeAsync(hub);
        await hub.InvokeAsync("Unwatch", "conversations");
        await hub.WatchAsync("conversations", start);
        await HearsOnlyWelcomeAsync(hub);

        async Task HearsOnlyWelcomeAsync(HubClient live)
        {
            var told = await live.NextEventAsync();
            Assert.Equal("conversation.joined", told.Text("type"));
            while (told.Text("type") != "message.created")
            {
                told = await live.NextEventAsync();
                Assert.DoesNotContain(secret, told.Body.GetRawText(), StringComparison.Ordinal);
            }

            Assert.Contains("Welcome", told.Body.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_left_gets_nothing_more_from_the_answer_on()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var talk = await GroupAsync(ana, bob, cem);
        await using var hub = await cem.ConnectAsync();
        var start = await hub.WatchAsync("conversations");
        await SayAsync(ana, talk, "Before");

        await cem.DeleteAsync($"conversations/{talk}/members/{cem.Handle}");
        await SayAsync(ana, talk, "After");
        var other = (await bob.PostAsync("conversations", new { people = new[] { cem.Handle } })).Text("id");
        await SayAsync(bob, other, "Between us");

        var heard = await UntilAsync(hub, "Between us");
        Assert.Contains("conversation.left", heard.Select(one => one.Text("type")));
        Assert.DoesNotContain(heard, one => one.Body.GetRawText().Contains("After", StringComparison.Ordinal));
        foreach (var door in new[] { "", "/messages", "/members" })
            Assert.Equal("404 not_found", (await cem.SendAsync("GET", $"conversations/{talk}{door}")).Verdict);
        Assert.Equal("404 not_found", (await cem.SendAsync("POST", $"conversations/{talk}/messages", new { text = "x" })).Verdict);
        // Nor by going back to before it.
        await hub.WatchAsync("conversations", start);
        Assert.DoesNotContain(
            await UntilAsync(hub, "Between us"), one => one.Body.GetRawText().Contains("After", StringComparison.Ordinal));
        // Who comes back sees what is written from then on.
        await ana.PutAsync($"conversations/{talk}/members/{cem.Handle}");
        Assert.Equal(("", false, false), await NumbersAsync(cem, $"conversations/{talk}/messages"));
    }

    [Fact]
    public async Task Nobody_writes_to_somebody_on_the_other_side_of_a_block()
    {
        var (ana, bob, talk) = await PairAsync();
        await SayAsync(bob, talk, "Hello");
        await using var hub = await bob.ConnectAsync();
        await hub.WatchAsync("conversations");

        await ana.PutAsync("blocks/" + bob.Handle);

        Assert.Equal("409 blocked", (await ana.SendAsync("POST", $"conversations/{talk}/messages", new { text = "x" })).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("POST", $"conversations/{talk}/messages", new { text = "x" })).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"conversations/{talk}/messages")).Verdict);
        Assert.Equal("404 not_found", (await bob.SendAsync("POST", "conversations", new { people = new[] { ana.Handle } })).Verdict);
        Assert.Equal("409 blocked", (await ana.SendAsync("POST", "conversations", new { people = new[] { bob.Handle } })).Verdict);
        Assert.Empty((await bob.GetAsync("conversations")).Words("id"));
        // Who blocked keeps what was said.
        Assert.Equal([talk], (await ana.GetAsync("conversations")).Words("id"));
        await ana.DeleteAsync("blocks/" + bob.Handle);
        await SayAsync(ana, talk, "Again");
        Assert.Equal(2, (await bob.GetAsync($"conversations/{talk}/messages")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_group_holds_five_hundred_and_no_more()
    {
        var ana = await server.JoinAsync();
        var people = new List<Member>();
        foreach (var some in Enumerable.Range(0, 500).Chunk(50))
            people.AddRange(await Task.WhenAll(some.Select(_ => server.JoinAsync())));
        var handles = people.Select(one => one.Handle).ToArray();
        Assert.Equal("422 too_many", (await ana.SendAsync("POST", "conversations", new { people = handles })).Verdict);

        var talk = await ana.PostAsync("conversations", new { people = handles[..499], title = "Everybody" });
        var path = $"conversations/{talk.Text("id")}";
        Assert.Equal((500, 5, 0), (talk.GetProperty("memberCount").GetInt32(), talk.GetProperty("members").GetArrayLength(),
            talk.GetProperty("marks").GetArrayLength()));
        Assert.Equal("422 too_many", (await ana.SendAsync("PUT", $"{path}/members/{handles[499]}")).Verdict);
        Assert.Equal(500, (await ana.WalkAsync(path + "/members", "handle", "after", 100)).Distinct().Count());
        await using var hub = await people[250].ConnectAsync();
        await hub.WatchAsync("conversations");
        await SayAsync(people[499 - 1], talk.Text("id"), "From the last");
        Assert.Contains("From the last", (await hub.NextEventAsync()).Body.GetRawText(), StringComparison.Ordinal);
        // What everybody reads is told to nobody else: that many marks would drown the messages.
        await people[250].PutAsync($"{path}/read", new { seq = 1 });
        Assert.Equal("conversation.marked", (await hub.NextEventAsync()).Text("type"));
        await people[1].DeleteAsync($"{path}/members/{people[1].Handle}");
        await ana.PutAsync($"{path}/members/{handles[499]}");
        Assert.Equal(500, (await ana.GetAsync(path)).GetProperty("conversation").GetProperty("memberCount").GetInt32());
    }

    [Fact]
    public async Task Who_is_writing_is_told_to_the_others_and_to_nobody_else()
    {
        var (ana, bob, talk) = await PairAsync();
        var eve = await server.JoinAsync();
        await using var his = await bob.ConnectAsync();
        await using var hers = await ana.ConnectAsync();
        await using var foreign = await eve.ConnectAsync();
        foreach (var hub in new[] { his, hers, foreign }) await hub.WatchAsync("conversations");

        await foreign.InvokeAsync("Type", talk);
        await foreign.InvokeAsync("Type", "no-number");
        await hers.InvokeAsync("Type", talk);

        var told = await his.NextAsync();
        while (told.Target != "typing") told = await his.NextAsync();
        Assert.Equal((talk, ana.Handle), (told.Text("conversationId"), told.Body.GetProperty("person").Text("handle")));
    }

    private static async Task<string> SayAsync(Member who, string talk, string text) =>
        (await who.PostAsync($"conversations/{talk}/messages", new { text })).Text("id");

    private static async Task<string> GroupAsync(Member starter, params Member[] others) => (await starter.PostAsync(
        "conversations", new { people = others.Select(one => one.Handle).ToArray(), title = "Group" })).Text("id");

    private static async Task<(int One, int Total)> UnreadAsync(Member who)
    {
        var page = await who.GetAsync("conversations");
        return (page.GetProperty("items")[0].GetProperty("unread").GetInt32(), page.GetProperty("unread").GetInt32());
    }

    private static Task<(string, bool, bool)> PageAsync(Member who, string path) => PageAsync(who, path, one => one.Text("text"));

    private static Task<(string, bool, bool)> NumbersAsync(Member who, string path) =>
        PageAsync(who, path, one => $"{one.GetProperty("seq").GetInt32()}");

    private static async Task<(string, bool, bool)> PageAsync(Member who, string path, Func<JsonElement, string> show)
    {
        var page = await who.GetAsync(path);
        return (string.Join(' ', page.GetProperty("items").EnumerateArray().Select(show)),
            page.GetProperty("hasOlder").GetBoolean(), page.GetProperty("hasNewer").GetBoolean());
    }

    private static async Task<List<HubEvent>> UntilAsync(HubClient hub, string words)
    {
        var heard = new List<HubEvent>();
        while (heard.Count == 0 || !heard[^1].Body.GetRawText().Contains(words, StringComparison.Ordinal))
            heard.Add(await hub.NextEventAsync());
        return heard;
    }

    private async Task<(Member Ana, Member Bob, string Talk)> PairAsync()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        return (ana, bob, (await ana.PostAsync("conversations", new { people = new[] { bob.Handle } })).Text("id"));
    }
}
