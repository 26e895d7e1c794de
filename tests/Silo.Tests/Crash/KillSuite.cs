using System.Collections.Concurrent;
using MyDeclic.Rig;
using MyDeclic.Rig.Realtime;
using MyDeclic.Silo.Tests.Support;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>
/// The promise that everything else stands on: what was acknowledged is there after <c>kill -9</c>, once, and who was
/// watching goes on without a gap or a duplicate. The same suite on each database.
/// </summary>
public abstract class KillSuite
{
    private const int Writers = 6;
    private const int AcknowledgedBeforeKill = 150;

    /// <summary>Options that name the same database at every start.</summary>
    protected abstract Task<string[]> DatabaseAsync(TemporaryFolder folder);

    [DatabaseFact]
    public async Task What_was_acknowledged_survives_a_kill_once_and_a_watcher_resumes_without_gap_or_duplicate()
    {
        using var folder = new TemporaryFolder();
        string[] options = [.. await DatabaseAsync(folder), "--Front:WritesPerMinute=1000000"];
        await using var first = await SiloProcess.StartAsync(folder.Path, options);
        var writers = new List<Member>();
        using var reader = await Member.JoinAsync(first.Address, "reader");
        for (var number = 0; number < Writers; number++)
        {
            writers.Add(await Member.JoinAsync(first.Address, $"writer{number}"));
            await reader.FollowAsync(writers[number].Handle);
        }

        var feed = await reader.GetAsync("feed");
        var watcher = new Watcher(feed.GetProperty("position").GetString()!);
        var hub = await HubClient.ConnectAsync(new Uri(first.Address, "/live"), reader.Token);
        await hub.WatchAsync("home", watcher.Position);
        var watching = watcher.ReadToEndAsync(hub);

        var burst = await BurstAsync(writers, first);
        await watching;
        await hub.DisposeAsync();
        Assert.True(burst.Acknowledged.Count >= AcknowledgedBeforeKill);
        Assert.NotEmpty(burst.Unknown);

        await using var second = await SiloProcess.StartAsync(folder.Path, options);
        await CheckKeptAsync(writers, second.Address, burst);
        await CheckRetriesAsync(writers, second.Address, burst);
        var expected = await CheckOnceAsync(writers, second.Address, burst);

        await using var hubAgain = await HubClient.ConnectAsync(new Uri(second.Address, "/live"), reader.Token);
        await hubAgain.WatchAsync("home", watcher.Position);
        using var last = writers[0].At(second.Address);
        var lastPost = await last.PostAsync("the last word", "the-last-word");
        expected.Add(lastPost);
        await watcher.ReadUntilAsync(hubAgain, lastPost);
        Assert.Equal(0, watcher.Gaps);
        Assert.Equal(expected.Order(), watcher.Created.Order());
        writers.ForEach(writer => writer.Dispose());
    }

    // Everybody posts as fast as answers come, until the process is gone under them.
    private static async Task<Burst> BurstAsync(List<Member> writers, SiloProcess silo)
    {
        var burst = new Burst();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var posting = writers.Select((writer, number) => Task.Run(async () =>
        {
            for (var index = 0; ; index++)
            {
                var text = $"burst {number} {index}";
                try
                {
                    burst.Acknowledged[text] = await writer.PostAsync(text, text.Replace(' ', '-'));
                }
                catch (HttpRequestException)
                {
                    burst.Unknown[text] = number;
                    return;
                }

                if (burst.Acknowledged.Count >= AcknowledgedBeforeKill) enough.TrySetResult();
            }
        })).ToList();
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await silo.KillAsync();
        await Task.WhenAll(posting);
        return burst;
    }

    private static async Task CheckKeptAsync(List<Member> writers, Uri address, Burst burst)
    {
        using var anybody = writers[0].At(address);
        foreach (var (text, id) in burst.Acknowledged)
        {
            var post = await anybody.GetAsync($"posts/{id}");
            Assert.Equal(text, post.GetProperty("text").GetString());
        }
    }

    private static async Task CheckRetriesAsync(List<Member> writers, Uri address, Burst burst)
    {
        foreach (var (text, number) in burst.Unknown)
        {
            using var writer = writers[number].At(address);
            var id = await writer.PostAsync(text, text.Replace(' ', '-'));
            Assert.Equal(id, await writer.PostAsync(text, text.Replace(' ', '-')));
            burst.Acknowledged[text] = id;
        }
    }

    private static async Task<HashSet<string>> CheckOnceAsync(List<Member> writers, Uri address, Burst burst)
    {
        using var anybody = writers[0].At(address);
        var posts = new List<(string Id, string Text)>();
        foreach (var writer in writers) posts.AddRange(await anybody.PostsOfAsync(writer.Handle));
        Assert.Equal(
            burst.Acknowledged.Select(pair => (pair.Value, pair.Key)).Order(), posts.Order());
        return [.. posts.Select(post => post.Id)];
    }

    private sealed class Burst
    {
        /// <summary>Ids by text.</summary>
        public ConcurrentDictionary<string, string> Acknowledged { get; } = new();

        /// <summary>Writers by the text whose answer did not come.</summary>
        public ConcurrentDictionary<string, int> Unknown { get; } = new();
    }
}
