using System.Collections.Concurrent;
using MyDeclic.Rig.Cluster;
using MyDeclic.Rig.Server;

namespace MyDeclic.Cluster.Tests.Support;

/// <summary>
/// People who post through every front as fast as answers come, one reader who follows them all with a page open at
/// every front, and a thread in which they all comment.
/// </summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int Writers = 6;

    private readonly List<Member> _writers = [];
    private readonly ConcurrentQueue<string> _posts = new();
    private readonly ConcurrentQueue<string> _comments = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _milestones = new();
    private readonly List<Viewer> _homes = [];
    private readonly List<Viewer> _threads = [];
    private Member _reader = null!;
    private string _thread = "";
    private volatile bool _isEnding;
    private Task _writing = Task.CompletedTask;

    /// <summary>Brings the people together; nobody writes yet.</summary>
    public static async Task<Crowd> GatherAsync(ClusterProcesses cluster)
    {
        var crowd = new Crowd { _reader = await cluster.JoinAsync("reader") };
        for (var number = 0; number < Writers; number++)
        {
            var writer = await cluster.JoinAsync("writer");
            crowd._writers.Add(writer);
            await crowd._reader.PutAsync($"users/{writer.Handle}/follow");
        }

        crowd._thread = await crowd._reader.PublishAsync("A thread for all");
        foreach (var front in cluster.Fronts)
        {
            crowd._homes.Add(await Viewer.OpenAsync(crowd._reader.At(front), "home"));
            crowd._threads.Add(await Viewer.OpenAsync(crowd._reader.At(front), "post:" + crowd._thread));
        }

        return crowd;
    }

    /// <summary>Sets everybody writing.</summary>
    public void Start() => _writing = Task.WhenAll(_writers.Select(writer => Task.Run(() => WriteAsync(writer))));

    /// <summary>Completes once so many more posts were acknowledged than when it was called.</summary>
    public Task MoreAsync(int posts)
    {
        var wanted = _posts.Count + posts;
        var reached = _milestones.GetOrAdd(
            wanted, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        return Task.WhenAny(reached.Task, _writing).Unwrap().WaitAsync(TimeSpan.FromMinutes(3));
    }

    /// <summary>Ends the writing and checks every page against what was acknowledged and what is stored.</summary>
    public async Task EndAndCheckAsync()
    {
        _isEnding = true;
        await _writing;
        var lastPost = await PostAsync(_writers[0], "the last word");
        var lastComment = await CommentAsync(_writers[0], "the last word");

        foreach (var home in _homes)
        {
            await home.WaitForAsync("post.created", lastPost);
            Assert.Empty(home.Gaps);
            Assert.Equal(_posts.Order(), home.Subjects("post.created").Order());
        }

        foreach (var thread in _threads)
        {
            await thread.WaitForAsync("comment.created", lastComment);
            Assert.Empty(thread.Gaps);
            Assert.Equal(await StoredCommentsAsync(), thread.Subjects("comment.created"));
        }

        Assert.Equal(_comments.Order(), (await StoredCommentsAsync()).Order());
        // One stream, one order: at every front the same.
        Assert.Equal(_homes[0].Subjects("post.created"), _homes[^1].Subjects("post.created"));
        await AssertStoredOnceAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isEnding = true;
        foreach (var viewer in _homes.Concat(_threads)) await viewer.DisposeAsync();
        _writers.ForEach(writer => writer.Dispose());
        _reader.Dispose();
    }

    private async Task WriteAsync(Member writer)
    {
        for (var number = 0; !_isEnding; number++)
        {
            await PostAsync(writer, $"{writer.Handle} {number}");
            if (number % 3 == 0) await CommentAsync(writer, $"{writer.Handle} {number}");
        }
    }

    private async Task<string> PostAsync(Member writer, string text)
    {
        var id = (await writer.InsistAsync("POST", "posts", new { text })).GetProperty("id").GetString()!;
        _posts.Enqueue(id);
        if (_milestones.TryGetValue(_posts.Count, out var reached)) reached.TrySetResult();
        return id;
    }

    private async Task<string> CommentAsync(Member writer, string text)
    {
        var comment = await writer.InsistAsync("POST", $"posts/{_thread}/comments", new { text });
        var id = comment.GetProperty("id").GetString()!;
        _comments.Enqueue(id);
        return id;
    }

    private async Task AssertStoredOnceAsync()
    {
        var stored = new List<string>();
        foreach (var writer in _writers)
            stored.AddRange((await _reader.PostsOfAsync(writer.Handle)).Select(post => post.GetProperty("id").GetString()!));
        Assert.Equal(_posts.Order(), stored.Order());
    }

    private async Task<List<string>> StoredCommentsAsync()
    {
        var comments = new List<string>();
        string? after = null;
        do
        {
            var page = await _reader.GetAsync($"posts/{_thread}/comments?limit=100{after}");
            comments.AddRange(page.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetString()!));
            after = page.TryGetProperty("after", out var next) && next.GetString() is { } cursor
                ? "&after=" + Uri.EscapeDataString(cursor)
                : null;
        }
        while (after is not null);
        return comments;
    }
}
