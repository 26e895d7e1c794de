using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Notifications;

/// <summary>What private conversations put into trays and digests, on any database.</summary>
public abstract class TalkNoticeSuite(OneServer server)
{
    [Fact]
    public async Task A_message_is_in_no_tray_and_the_digest_counts_conversations_without_a_word_of_them()
    {
        var (ana, cem) = (await server.JoinAsync(), await server.JoinAsync());
        await using var bob = await Tray.OpenAsync(server);
        var (first, second) = (await StartAsync(ana, bob.Member), await StartAsync(cem, bob.Member));
        for (var n = 0; n < 3; n++) await SayAsync(ana, first);
        await SayAsync(cem, second);

        Assert.Empty(await bob.SettledAsync());
        var digest = await bob.Member.GetAsync("notifications/digest");
        Assert.Equal("My Declic: 2 unread conversations", digest.Text("subject"));
        foreach (var part in new[] { digest.Text("text"), digest.Text("html") })
        {
            Assert.Contains("2 unread conversations", part, StringComparison.Ordinal);
            Assert.Contains("/messages", part, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", part, StringComparison.Ordinal);
            Assert.DoesNotContain(ana.Handle, part, StringComparison.Ordinal);
        }

        Assert.True((await ana.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
        await bob.Member.PutAsync($"conversations/{first}/read", new { seq = 3 });
        Assert.Equal("My Declic: 1 unread conversation", (await bob.Member.GetAsync("notifications/digest")).Text("subject"));
        await bob.Member.PutAsync($"conversations/{second}/mute");
        Assert.True((await bob.Member.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
    }

    [Fact]
    public async Task What_one_does_not_hear_or_want_is_not_counted()
    {
        var (ana, cem, bob) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        foreach (var one in new[] { ana, cem }) await SayAsync(one, await StartAsync(one, bob));
        Assert.Equal("My Declic: 2 unread conversations", (await bob.GetAsync("notifications/digest")).Text("subject"));

        await bob.PutAsync($"notifications/muted/people/{ana.Handle}");
        Assert.Equal("My Declic: 1 unread conversation", (await bob.GetAsync("notifications/digest")).Text("subject"));
        await bob.PutAsync($"blocks/{cem.Handle}");
        Assert.True((await bob.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
        await bob.DeleteAsync($"notifications/muted/people/{ana.Handle}");
        Assert.False((await bob.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
        (await bob.SendAsync("PATCH", "notifications/settings", new
        {
            kinds = new[] { new { kind = "message", inTray = true, inDigest = false } },
        })).Done();
        Assert.True((await bob.GetAsync("notifications/digest")).GetProperty("isEmpty").GetBoolean());
    }

    [Fact]
    public async Task Who_is_added_to_a_group_is_told_while_they_are_in()
    {
        var (ana, cem) = (await server.JoinAsync(), await server.JoinAsync());
        await using var bob = await Tray.OpenAsync(server);
        await using var dan = await Tray.OpenAsync(server);
        await StartAsync(ana, bob.Member);
        var group = (await ana.PostAsync(
            "conversations", new { people = new[] { bob.Member.Handle, cem.Handle }, title = "Doors" })).Text("id");
        await bob.ShowsAsync($"group-added 1 {ana.Handle}");
        var told = (await bob.PageAsync()).GetProperty("items")[0];
        Assert.Equal((group, "Doors"), (told.Text("conversationId"), told.Text("excerpt")));

        await cem.PutAsync($"conversations/{group}/members/{dan.Member.Handle}");
        await dan.ShowsAsync($"group-added 1 {cem.Handle}");
        await dan.Member.DeleteAsync($"conversations/{group}/members/{dan.Member.Handle}");
        // Not even before the notifier has heard of it.
        Assert.Empty(await dan.LinesAsync());
        await dan.BadgeIsAsync(0);
        await ana.PutAsync($"conversations/{group}/members/{dan.Member.Handle}");
        await dan.ShowsAsync($"group-added 1 {ana.Handle}");
        Assert.Equal([$"group-added 1 {ana.Handle}"], await bob.SettledAsync());
    }

    private static async Task<string> StartAsync(Member who, Member other) =>
        (await who.PostAsync("conversations", new { people = new[] { other.Handle } })).Text("id");

    private static Task SayAsync(Member who, string conversation) =>
        who.PostAsync($"conversations/{conversation}/messages", new { text = "A secret word" });
}
