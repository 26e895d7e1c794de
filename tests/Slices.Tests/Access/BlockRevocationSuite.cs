using System.Globalization;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>
/// While both write without a pause, Ana blocks Bob. By the log's positions, nothing that one of them wrote after that
/// reached the other by any path: live, resumed, read; no clock is asked. On any database.
/// </summary>
public abstract class BlockRevocationSuite(OneServer server)
{
    private const int PostsAfter = 10;

    /// <summary>Watches that a member may begin in ten seconds, with some left for the rest of a test.</summary>
    private const int RewatchesMax = 20;

    /// <summary>Who hears, and in which protocol.</summary>
    public static TheoryData<string, HubWire> Sides => new()
    {
        { "who blocked", HubWire.Json }, { "who is blocked", HubWire.Json },
        { "who blocked", HubWire.MessagePack }, { "who is blocked", HubWire.MessagePack },
    };

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task Live(string side, HubWire wire)
    {
        var stage = await BuildAsync(side);
        await using var hub = await stage.Reader.ConnectAsync(wire);
        foreach (var topic in stage.Topics) await hub.WatchAsync(topic);
        await hub.WatchAsync("me");

        var told = new List<HubEvent>();
        var blocked = await BlockWhileAsync(stage, async () => told.AddRange(await ReadUntilAsync(hub, IsPost)));

        await stage.Reader.SendAsync("PATCH", "me", new { bio = "Over" });
        told.AddRange(await ReadUntilAsync(hub, next => IsOwn(next, stage.Reader)));
        AssertBefore(blocked, told.Where(IsTheirs).Select(PlaceOf));
        // The page and the thread of the other end for good; the rest goes on.
        Assert.Equal(
            stage.Topics[..2].Order(),
            told.Where(next => next.Target == "gap" && next.Text("reason") == "revoked")
                .Select(next => next.Text("topic")).Order());
        // Nobody is told that they were blocked, or by whom anything ended.
        if (side == "who is blocked")
        {
            Assert.DoesNotContain(told, next => next.Target == "event" && next.Text("type") == "user.blocked");
            Assert.DoesNotContain(
                told.Where(next => next.Target == "event" && next.Text("type") == "user.unfollowed"),
                next => next.Body.GetRawText().Contains(stage.Writer.Handle, StringComparison.Ordinal));
        }

        bool IsTheirs(HubEvent next) => next.Target == "event" &&
            next.Body.GetRawText().Contains(stage.Writer.Handle, StringComparison.Ordinal) &&
            next.Text("type") is not "user.blocked";
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task By_resuming_all_the_while(string side, HubWire wire)
    {
        var stage = await BuildAsync(side);
        await using var hub = await stage.Reader.ConnectAsync(wire);
        var old = await hub.WatchAsync("me");
        var isOver = false;
        var resuming = Task.CompletedTask;
        var told = new List<HubEvent>();

        var blocked = await BlockWhileAsync(
            stage,
            async () =>
            {
                resuming = ResumeAsync();
                told.AddRange(await ReadUntilAsync(hub, IsPost));
            },
            () => Volatile.Write(ref isOver, true));
        await resuming;
        // Also from before the block: a past that one may not see any more is not told again.
        foreach (var topic in stage.Topics[2..]) await hub.WatchAsync(topic, old);

        await stage.Reader.SendAsync("PATCH", "me", new { bio = "Over" });
        told.AddRange(await ReadUntilAsync(hub, next => IsOwn(next, stage.Reader)));
        AssertBefore(blocked, told.Where(IsPost).Select(PlaceOf));

        async Task ResumeAsync()
        {
            for (var number = 0; number < RewatchesMax && !Volatile.Read(ref isOver); number++)
            {
                try
                {
                    await hub.WatchAsync(stage.Topics[number % stage.Topics.Length], old);
                }
                catch (HubRefusedException refused)
                {
                    // Blocked by now: the page and the thread are not there.
                    Assert.Equal("not_found", refused.Code);
                }
            }
        }
    }

    [Theory]
    [InlineData("who blocked")]
    [InlineData("who is blocked")]
    public async Task By_reading_all_the_while(string side)
    {
        var stage = await BuildAsync(side);
        var (seen, isOver, reading, sawNew) =
            (new HashSet<string>(), false, Task.CompletedTask, new TaskCompletionSource());
        await using var judge = await stage.Writer.ConnectAsync();
        await judge.WatchAsync("tag:" + stage.Tag);

        var blocked = await BlockWhileAsync(
            stage,
            async () =>
            {
                await ReadAsync();
                reading = ReadOnAsync(seen.Count);
                await sawNew.Task;
            },
            () => Volatile.Write(ref isOver, true));
        Assert.Empty((await stage.Reader.GetAsync("feed")).Words("id"));
        Assert.Empty((await stage.Reader.GetAsync($"tags/{stage.Tag}/posts")).Words("id"));
        await reading;

        var last = await stage.Writer.PublishAsync($"Last #{stage.Tag}");
        var places = new Dictionary<string, long>();
        while (!places.ContainsKey(last))
        {
            var next = await judge.NextAsync();
            if (IsPost(next)) places[next.Text("subject")] = PlaceOf(next);
        }

        AssertBefore(blocked, seen.Where(places.ContainsKey).Select(id => places[id]));

        async Task ReadAsync()
        {
            seen.UnionWith((await stage.Reader.GetAsync("feed")).Words("id"));
            seen.UnionWith((await stage.Reader.GetAsync($"tags/{stage.Tag}/posts")).Words("id"));
        }

        async Task ReadOnAsync(int known)
        {
            while (!Volatile.Read(ref isOver))
            {
                await ReadAsync();
                if (seen.Count > known) sawNew.TrySetResult();
            }
        }
    }

    [Fact]
    public async Task Home_leaves_out_what_the_blocked_write_in_communities()
    {
        var (ana, bob, carl) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await carl.FoundAsync("private");
        await carl.AdmitAsync(slug, ana);
        await carl.AdmitAsync(slug, bob);
        var post = await carl.PublishAsync("What of this?", slug);
        await ana.PutAsync("blocks/" + bob.Handle);
        await using var hub = await ana.ConnectAsync();
        await hub.WatchAsync("home");
        await using var his = await bob.ConnectAsync();
        await his.WatchAsync("home");

        await bob.PublishAsync("Hidden words", slug);
        await bob.PostAsync($"posts/{post}/comments", new { text = "Hidden words" });
        await ana.PublishAsync("Her own", slug);

        var told = await ReadUntilAsync(hub, IsPost);
        Assert.DoesNotContain(told, next => next.Body.GetRawText().Contains("Hidden words", StringComparison.Ordinal));
        Assert.DoesNotContain(told, next => next.Body.GetRawText().Contains(bob.Handle, StringComparison.Ordinal));
        // How many comments there are is told all the same: it is the post's.
        var comment = told.Single(next => next.Text("type") == "comment.created").Body.GetProperty("data");
        Assert.Equal(1, comment.GetProperty("commentCount").GetInt32());
        // He is told as if nothing were.
        var heard = await ReadUntilAsync(his, next => next.Body.GetRawText().Contains("Her own", StringComparison.Ordinal));
        Assert.Contains(heard, next => IsPost(next) && next.Body.GetRawText().Contains("Hidden words", StringComparison.Ordinal));
    }

    private async Task<Stage> BuildAsync(string side)
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(bob);
        foreach (var (one, other) in new[] { (ana, bob), (bob, ana) }) await one.PutAsync($"users/{other.Handle}/follow");
        var (reader, writer) = side == "who blocked" ? (ana, bob) : (bob, ana);
        var tag = "zq" + Guid.NewGuid().ToString("N")[..10];
        var post = await writer.PublishAsync($"First #{tag}");
        return new(ana, bob, reader, writer, tag, [$"user:{writer.Handle}", $"post:{post}", "home", "tag:" + tag]);
    }

    /// <summary>Has posts, comments and changes of the profile written before, during and after the block.</summary>
    /// <returns>The place of the block in the log, as the one who blocked is told it.</returns>
    private static async Task<long> BlockWhileAsync(Stage stage, Func<Task> untilItArrives, Action? answered = null)
    {
        await using var judge = await stage.Ana.ConnectAsync();
        await judge.WatchAsync("me");
        var done = new TaskCompletionSource();
        var writing = WriteAsync();
        await untilItArrives();
        await stage.Ana.PutAsync("blocks/" + stage.Bob.Handle);
        answered?.Invoke();
        done.SetResult();
        await writing;
        var told = await ReadUntilAsync(judge, next => next.Target == "event" && next.Text("type") == "user.blocked");
        return PlaceOf(told[^1]);

        async Task WriteAsync()
        {
            for (var left = PostsAfter; left > 0;)
            {
                var post = await stage.Writer.PublishAsync($"One more #{stage.Tag}");
                await stage.Writer.PostAsync($"posts/{post}/comments", new { text = "And more" });
                (await stage.Writer.SendAsync("PATCH", "me", new { site = "At " + post, phone = "+33 " + left })).Done();
                if (done.Task.IsCompleted) left--;
            }
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

    private static bool IsPost(HubEvent told) => told.Target == "event" && told.Text("type") == "post.created";

    private static bool IsOwn(HubEvent told, Member one) =>
        told.Target == "event" && told.Text("type") == "user.updated" &&
        told.Body.GetProperty("data").GetProperty("user").Text("handle") == one.Handle;

    private static long PlaceOf(HubEvent told) => long.Parse(told.Text("position").Split('.')[1], CultureInfo.InvariantCulture);

    private sealed record Stage(Member Ana, Member Bob, Member Reader, Member Writer, string Tag, string[] Topics);
}
