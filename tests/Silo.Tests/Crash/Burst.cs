using System.Collections.Concurrent;
using System.Net;
using MyDeclic.Rig.Server;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>People who all post as fast as answers come, until the server is gone under them.</summary>
internal sealed class Burst(IReadOnlyList<Member> writers)
{
    private const int AcknowledgedBeforeEnd = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private readonly ConcurrentDictionary<string, Member> _unknown = new();
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isEnding;

    /// <summary>Posts without a pause.</summary>
    /// <param name="end">Ends the server; called in the middle of it.</param>
    public async Task RunAsync(Func<Task> end)
    {
        var posting = writers.Select((writer, number) => Task.Run(() => PostAsync(writer, number))).ToList();
        await _enough.Task.WaitAsync(Patience);
        _isEnding = true;
        await end();
        await Task.WhenAll(posting);
        Assert.True(_acknowledged.Count >= AcknowledgedBeforeEnd);
        Assert.NotEmpty(_unknown);
    }

    /// <summary>
    /// Checks, on the server that was started again, that every post is there once, and that those whose answer did not
    /// come can be sent again.
    /// </summary>
    /// <returns>Every post's id.</returns>
    public async Task<HashSet<string>> CheckAsync()
    {
        foreach (var (text, id) in _acknowledged)
        {
            var post = await writers[0].GetAsync($"posts/{id}");
            Assert.Equal(text, post.GetProperty("text").GetString());
        }

        foreach (var (text, writer) in _unknown)
        {
            var id = IdOf(await SendAsync(writer, text));
            Assert.Equal(id, IdOf(await SendAsync(writer, text)));
            _acknowledged[text] = id;
        }

        var posts = new List<(string Id, string Text)>();
        foreach (var writer in writers)
        {
            posts.AddRange((await writers[0].PostsOfAsync(writer.Handle)).Select(
                post => (post.GetProperty("id").GetString()!, post.GetProperty("text").GetString()!)));
        }

        Assert.Equal(_acknowledged.Select(pair => (pair.Value, pair.Key)).Order(), posts.Order());
        return [.. posts.Select(post => post.Id)];
    }

    // Under the same key a request has to be the same one, to the letter.
    private static Task<Answer> SendAsync(Member writer, string text) =>
        writer.SendAsync("POST", "posts", new { text }, text.Replace(' ', '-'));

    private static string IdOf(Answer answer) => answer.Done().GetProperty("id").GetString()!;

    private async Task PostAsync(Member writer, int number)
    {
        for (var index = 0; ; index++)
        {
            var text = $"burst {number} {index}";
            if (await TryPostAsync(writer, text) is not { } id)
            {
                _unknown[text] = writer;
                return;
            }

            _acknowledged[text] = id;
            if (_acknowledged.Count >= AcknowledgedBeforeEnd) _enough.TrySetResult();
        }
    }

    // Null when no answer came, or a server that is ending said that it is.
    private async Task<string?> TryPostAsync(Member writer, string text)
    {
        try
        {
            var answer = await SendAsync(writer, text);
            if (_isEnding && answer.Status == HttpStatusCode.ServiceUnavailable) return null;
            return IdOf(answer);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
