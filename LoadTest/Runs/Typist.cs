using System.Collections.Concurrent;
using System.Globalization;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Runs;

/// <summary>Does what members do over REST, and enters every write into the ledger before it is sent.</summary>
/// <param name="stage">Where.</param>
/// <param name="monitor">Told how long each took.</param>
/// <param name="triesMax">Tries of a write, under one idempotency key, until it counts as failed.</param>
internal sealed class Typist(LoadStage stage, RunMonitor monitor, int triesMax)
{
    /// <summary>Posts that are commented on and reacted to: the newest.</summary>
    private const int RecentMax = 200;

    private readonly ConcurrentDictionary<(long Post, int Member), bool> _reacted = new();
    private readonly Phrasebook _phrases = new(1);
    private readonly List<KnownPost> _recent = [];

    /// <summary>Writes that were given up.</summary>
    public int Failed => _failed;

    private int _failed;

    /// <summary>Publishes a post.</summary>
    /// <param name="author">Who, by place in the cast.</param>
    /// <param name="community">Where, by place in the cast; <see cref="Place.None"/> for no community.</param>
    /// <param name="due">When it was due, a timestamp.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="kind">What it counts as, for the figures.</param>
    public async Task PostAsync(int author, int community, long due, CancellationToken cancel, string kind = "post")
    {
        var write = Begin(WriteKind.Post, new(author, community, 0), author, due);
        var slug = community == Place.None ? null : stage.Cast.Communities[community].Slug;
        var text = _phrases.Post(write.Number, null) + " " + Mark(write);
        var answer = await SendAsync(kind, write, HttpMethod.Post, "posts", new { text, community = slug }, due, cancel);
        if (answer.IsDone) Remember(new(answer.Id, write.Place with { Post = answer.Id }));
    }

    /// <summary>Comments on a post.</summary>
    public Task CommentAsync(int member, KnownPost post, long due, CancellationToken cancel)
    {
        var write = Begin(WriteKind.Comment, post.Place, member, due);
        var text = _phrases.Comment(write.Number) + " " + Mark(write);
        return SendAsync("comment", write, HttpMethod.Post, $"posts/{post.Id}/comments", new { text }, due, cancel);
    }

    /// <summary>Reacts to a post; false when this member did already.</summary>
    public async Task<bool> ReactAsync(int member, KnownPost post, long due, CancellationToken cancel)
    {
        if (!_reacted.TryAdd((post.Id, member), true)) return false;
        var write = Begin(WriteKind.Reaction, post.Place, member, due);
        await SendAsync("reaction", write, HttpMethod.Put, $"posts/{post.Id}/reactions/like", null, due, cancel);
        return true;
    }

    /// <summary>Writes a message in a private conversation.</summary>
    /// <param name="member">Who, by place in the cast.</param>
    /// <param name="conversation">Its id.</param>
    /// <param name="first">Its first member, by place in the cast.</param>
    /// <param name="people">How many are in it.</param>
    /// <param name="due">When it was due, a timestamp.</param>
    /// <param name="cancel">Gives up.</param>
    public Task SayAsync(int member, long conversation, int first, int people, long due, CancellationToken cancel)
    {
        var write = Begin(WriteKind.Message, new(first, Place.None, conversation, people), member, due);
        var text = _phrases.Comment(write.Number) + " " + Mark(write);
        return SendAsync("message", write, HttpMethod.Post, $"conversations/{conversation}/messages", new { text }, due, cancel);
    }

    /// <summary>Reads something.</summary>
    /// <param name="kind">What is read, for the figures.</param>
    /// <param name="member">Who.</param>
    /// <param name="path">Below <c>/api/v1</c>.</param>
    /// <param name="due">When it was due, a timestamp.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ApiAnswer> ReadAsync(string kind, int member, string path, long due, CancellationToken cancel)
    {
        var answer = await stage.Api.SendAsync(Token(member), HttpMethod.Get, path, null, null, cancel);
        monitor.Take(kind, due, answer.IsDone ? null : answer.Verdict, isWrite: false);
        return answer;
    }

    /// <summary>One of the newest posts; null when there is none yet.</summary>
    public KnownPost? Recent(ref Dice dice)
    {
        lock (_recent) return _recent.Count == 0 ? null : _recent[dice.Next(_recent.Count)];
    }

    private string Token(int member) => stage.Cast.Members[member].Token;

    private string Mark(Write write) => new Marker(write.Number, write.DueAt).ToText(stage.Run);

    private Write Begin(WriteKind kind, Place place, int actor, long due) =>
        stage.Ledger.Begin(kind, place, actor, Microseconds.Of(due, Clock.Current));

    private async Task<ApiAnswer> SendAsync(
        string kind, Write write, HttpMethod method, string path, object? body, long due, CancellationToken cancel)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{stage.Run}-{write.Number}");
        var answer = await stage.Api.SettleAsync(
            Token(write.Actor), method, path, body, method == HttpMethod.Post ? key : null, cancel, triesMax);
        if (answer.IsDone)
        {
            write.Id = write.Kind == WriteKind.Reaction ? write.Place.Post : answer.Id;
            write.AcknowledgedAt = Clock.Current.Now();
        }
        else
        {
            Interlocked.Increment(ref _failed);
        }

        monitor.Take(kind, due, answer.IsDone ? null : answer.Verdict, isWrite: true);
        return answer;
    }

    private void Remember(KnownPost post)
    {
        lock (_recent)
        {
            _recent.Add(post);
            if (_recent.Count > RecentMax) _recent.RemoveAt(0);
        }
    }
}
