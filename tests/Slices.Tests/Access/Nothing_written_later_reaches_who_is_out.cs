using System.Globalization;
using System.Net.WebSockets;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>
/// While somebody writes without a pause, Bob is put out, one way or another. By the log's positions, nothing that came
/// after that reached him by any path; no clock is asked.
/// </summary>
[Collection(Servers.Sqlite)]
public sealed class Nothing_written_later_reaches_who_is_out(OneServer server)
{
    private const int PostsAfter = 10;

    /// <summary>Watches that a member may begin in ten seconds, with some left for the rest of a test.</summary>
    private const int RewatchesMax = 20;

    public static TheoryData<string, HubWire> WaysOutOfACommunity => Matrix("leaves", "is removed");

    public static TheoryData<string, HubWire> WaysOutOfTheServer =>
        Matrix("revokes the token", "signs out", "signs out everywhere");

    [Theory]
    [MemberData(nameof(WaysOutOfACommunity))]
    public async Task Of_a_community_live(string how, HubWire wire)
    {
        var (stage, bob) = await BuildAsync();
        await using var hub = await bob.ConnectAsync(wire);
        foreach (var topic in Topics(stage)) await hub.WatchAsync(topic);

        var (places, left) = await WriteWhileAsync(stage, () => hub.NextAsync(), () => PutOutAsync(stage, bob, how));

        await hub.WatchAsync("me");
        await bob.SendAsync("PATCH", "me", new { bio = "Out" });
        var told = await ReadUntilAsync(hub, next => IsOwn(next, bob));
        AssertBefore(left, told.Where(IsPost).Select(next => PlaceOf(next)));
        Assert.True(places.Values.Count(place => place > left) >= PostsAfter);
    }

    [Theory]
    [MemberData(nameof(WaysOutOfACommunity))]
    public async Task Of_a_community_by_resuming_all_the_while(string how, HubWire wire)
    {
        var (stage, bob) = await BuildAsync();
        await using var hub = await bob.ConnectAsync(wire);
        var old = await hub.WatchAsync("me");
        var topics = Topics(stage);
        var isOut = false;
        var resuming = Task.CompletedTask;
        var told = new List<HubEvent>();

        var (_, left) = await WriteWhileAsync(
            stage,
            async () =>
            {
                resuming = ResumeAsync();
                told.AddRange(await ReadUntilAsync(hub, IsPost));
            },
            async () =>
            {
                await PutOutAsync(stage, bob, how);
                Volatile.Write(ref isOut, true);
            });
        await resuming;

        await bob.SendAsync("PATCH", "me", new { bio = "Out" });
        told.AddRange(await ReadUntilAsync(hub, next => IsOwn(next, bob)));
        AssertBefore(left, told.Where(IsPost).Select(next => PlaceOf(next)));

        async Task ResumeAsync()
        {
            for (var number = 0; number < RewatchesMax && !Volatile.Read(ref isOut); number++)
            {
                try
                {
                    await hub.WatchAsync(topics[number % topics.Length], old);
                }
                catch (HubRefusedException refused)
                {
                    // Out by now: the community and its thread are not there for him.
                    Assert.Equal("not_found", refused.Code);
                }
            }
        }
    }

    [Theory]
    [InlineData("leaves")]
    [InlineData("is removed")]
    public async Task Of_a_community_by_reading_the_feed_all_the_while(string how)
    {
        var (stage, bob) = await BuildAsync();
        var seen = new HashSet<string>();
        var isOut = false;
        var reading = Task.CompletedTask;
        var sawNew = new TaskCompletionSource();

        var (places, left) = await WriteWhileAsync(
            stage,
            async () =>
            {
                seen.UnionWith((await bob.GetAsync("feed")).Words("id"));
                reading = ReadAsync(seen.Count);
                await sawNew.Task;
            },
            async () =>
            {
                await PutOutAsync(stage, bob, how);
                Assert.Empty((await bob.GetAsync("feed")).Words("id"));
                Volatile.Write(ref isOut, true);
            });
        await reading;

        Assert.Contains(stage.Post, seen);
        AssertBefore(left, seen.Where(places.ContainsKey).Select(id => places[id]));
        Assert.Empty((await bob.GetAsync("feed")).Words("id"));

        async Task ReadAsync(int known)
        {
            while (!Volatile.Read(ref isOut))
            {
                seen.UnionWith((await bob.GetAsync("feed")).Words("id"));
                if (seen.Count > known) sawNew.TrySetResult();
            }
        }
    }

    [Theory]
    [MemberData(nameof(WaysOutOfTheServer))]
    public async Task Of_the_server_live_by_resuming_and_by_reading(string how, HubWire wire)
    {
        var (stage, bob) = await BuildAsync();
        await using var hub = await bob.ConnectAsync(wire);
        await using var silent = await HubClient.OpenAsync(server.Silo.Hub, bob.Token, wire: wire);
        foreach (var topic in Topics(stage)) await hub.WatchAsync(topic);
        await bob.GetAsync("feed");

        var (_, ended) = await WriteWhileAsync(stage, () => hub.NextAsync(), async () =>
        {
            await PutOutAsync(stage, bob, how);
            Assert.StartsWith("401", (await bob.SendAsync("GET", "feed")).Verdict, StringComparison.Ordinal);
        });

        await hub.Closed;
        AssertBefore(ended, (await ReadToEndAsync(hub)).Select(next => PlaceOf(next)));
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => bob.ConnectAsync(wire));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<WebSocketException>(() => HubClient.ConnectAsync(
            new(server.Silo.Hub, $"/live?access_token={bob.Token}"), null, wire));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);

        // One that was let in before, and had not said yet how it speaks.
        await silent.ShakeHandsAsync();
        Assert.Contains("unauthenticated", (await silent.Closed).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_everywhere_ends_every_session_and_nobody_elses()
    {
        using var bob = await server.JoinAsync();
        using var ana = await server.JoinAsync();
        using var other = await Member.SignInAsync(server.Silo, bob.Handle, Member.Password);
        using var browser = new Browser(server.Silo.Address);
        var csrf = await browser.SignInAsync(bob.Handle);
        await using var there = await other.ConnectAsync();
        await using var hers = await ana.ConnectAsync();

        (await browser.SendAsync("DELETE", "sessions", null, ("X-CSRF-Token", csrf))).Done();

        await there.Closed;
        Assert.StartsWith("401", (await bob.SendAsync("GET", "me")).Verdict, StringComparison.Ordinal);
        Assert.StartsWith("401", (await other.SendAsync("GET", "me")).Verdict, StringComparison.Ordinal);
        Assert.StartsWith("401", (await browser.SendAsync("GET", "me")).Verdict, StringComparison.Ordinal);
        await hers.WatchAsync("me");
        await browser.SignInAsync(bob.Handle);
    }

    private static TheoryData<string, HubWire> Matrix(params string[] ways)
    {
        var data = new TheoryData<string, HubWire>();
        foreach (var how in ways)
        {
            data.Add(how, HubWire.Json);
            data.Add(how, HubWire.MessagePack);
        }

        return data;
    }

    private static string[] Topics(CommunityStage stage) =>
    [
        $"community:{stage.Slug}", "home", $"tag:{stage.Word}", $"user:{stage.Author.Handle}", $"post:{stage.Post}",
    ];

    private async Task<(CommunityStage Stage, Member Bob)> BuildAsync()
    {
        var stage = await CommunityStage.BuildAsync(server, "private");
        var bob = stage["member"]!;
        await bob.PutAsync($"users/{stage.Author.Handle}/follow");
        return (stage, bob);
    }

    private async Task PutOutAsync(CommunityStage stage, Member bob, string how)
    {
        switch (how)
        {
            case "leaves":
                await bob.DeleteAsync($"communities/{stage.Slug}/membership");
                break;
            case "is removed":
                await stage.Owner.DeleteAsync($"communities/{stage.Slug}/members/{bob.Handle}");
                break;
            case "signs out":
                await bob.DeleteAsync("session");
                break;
            case "signs out everywhere":
                await bob.DeleteAsync("sessions");
                break;
            default:
                var token = (await bob.GetAsync("tokens")).GetProperty("items")[0].Text("id");
                using (var elsewhere = await Member.SignInAsync(server.Silo, bob.Handle, Member.Password))
                    await elsewhere.DeleteAsync("tokens/" + token);
                break;
        }
    }

    /// <summary>Has posts written before, during and after Bob is put out.</summary>
    /// <returns>
    /// The place of each post in the log, and that of the last event that put Bob out: the last one between posts that is
    /// none, as nothing else happens on this server.
    /// </returns>
    private static async Task<(Dictionary<string, long> Places, long Out)> WriteWhileAsync(
        CommunityStage stage, Func<Task> untilItArrives, Func<Task> putOut)
    {
        await using var judge = await stage.Owner.ConnectAsync();
        await judge.WatchAsync($"tag:{stage.Word}");
        var done = new TaskCompletionSource();
        var writing = WriteAsync();
        await untilItArrives();
        await putOut();
        done.SetResult();
        var last = await writing;
        var places = new Dictionary<string, long>();
        while (!places.ContainsKey(last))
        {
            var next = await judge.NextAsync();
            Assert.NotEqual("gap", next.Target);
            if (IsPost(next)) places[next.Text("subject")] = PlaceOf(next);
        }

        var known = places.Values.ToHashSet();
        for (var place = places[last]; place > known.Min(); place--)
        {
            if (!known.Contains(place)) return (places, place);
        }

        throw new InvalidOperationException("Nobody was put out between two posts.");

        async Task<string> WriteAsync()
        {
            while (!done.Task.IsCompleted) await stage.Author.PublishAsync($"One more #{stage.Word}", stage.Slug);
            var post = "";
            for (var number = 0; number < PostsAfter; number++)
                post = await stage.Author.PublishAsync($"After #{stage.Word}", stage.Slug);
            return post;
        }
    }

    private static void AssertBefore(long limit, IEnumerable<long> told)
    {
        var places = told.ToList();
        Assert.True(places.Count > 0, "Nothing was told before: this tested nothing.");
        Assert.All(places, place => Assert.True(place < limit, $"{place} came after {limit}."));
    }

    private static async Task<List<HubEvent>> ReadUntilAsync(HubClient hub, Predicate<HubEvent> isLast)
    {
        var told = new List<HubEvent>();
        while (told.Count == 0 || !isLast(told[^1])) told.Add(await hub.NextAsync());
        return told;
    }

    private static async Task<List<HubEvent>> ReadToEndAsync(HubClient hub)
    {
        var told = new List<HubEvent>();
        await foreach (var next in hub.Events.ReadAllAsync()) told.Add(next);
        return told;
    }

    private static bool IsPost(HubEvent told) => told.Target == "event" && told.Text("type") == "post.created";

    private static bool IsOwn(HubEvent told, Member bob) =>
        told.Target == "event" && told.Text("type") == "user.updated" &&
        told.Body.GetProperty("data").GetProperty("user").Text("handle") == bob.Handle;

    private static long PlaceOf(HubEvent told) => long.Parse(told.Text("position").Split('.')[1], CultureInfo.InvariantCulture);
}
