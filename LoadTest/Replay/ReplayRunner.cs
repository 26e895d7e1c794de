using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Replay;

/// <summary>
/// Sends a plan at its own pace, sped up. A person's messages go out one after the other, and a comment waits for its
/// post; everything else overlaps.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="people">Who speaks.</param>
/// <param name="phrases">What they say.</param>
/// <param name="run">Starts every idempotency key: the same run started again repeats nothing.</param>
/// <param name="speed">Simulated seconds in a real one.</param>
/// <param name="time">The clock that paces it.</param>
internal sealed class ReplayRunner(
    ApiClient client, IReadOnlyList<Persona> people, Phrasebook phrases, string run, double speed, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _inFlight = new(WireLimits.RequestsInFlightMax);
    private readonly Dictionary<int, Task> _lastOfAuthor = [];
    private readonly Dictionary<int, Task<Delivery>> _posts = [];

    /// <summary>What became of the messages so far.</summary>
    public ReplaySummary Summary { get; } = new();

    /// <summary>Sends everything, or as much as was due when <paramref name="cancel"/> came.</summary>
    /// <param name="plan">In time order.</param>
    /// <param name="progress">Told the number of settled messages.</param>
    /// <param name="cancel">Stops sending; what is in flight is given up.</param>
    public async Task RunAsync(IReadOnlyList<PlannedMessage> plan, Action<int> progress, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var unsettled = new HashSet<Task>();
        try
        {
            foreach (var message in plan)
            {
                var early = TimeSpan.FromSeconds(message.AtSeconds / speed) - time.GetElapsedTime(started);
                if (early > TimeSpan.Zero) await Task.Delay(early, time, cancel);
                await _inFlight.WaitAsync(cancel);
                unsettled.Add(Start(message, progress, cancel));
                unsettled.RemoveWhere(task => task.IsCompletedSuccessfully);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // What is in flight ends by the same token below.
        }

        try
        {
            await Task.WhenAll(unsettled);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Said below, once.
        }

        cancel.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose() => _inFlight.Dispose();

    private Task<Delivery> Start(PlannedMessage message, Action<int> progress, CancellationToken cancel)
    {
        var before = _lastOfAuthor.GetValueOrDefault(message.Author, Task.CompletedTask);
        var post = message.CommentOn is { } index ? _posts[index] : null;
        var sending = SendAsync(message, before, post, progress, cancel);
        _lastOfAuthor[message.Author] = sending;
        if (message.CommentOn is null) _posts[message.Index] = sending;
        return sending;
    }

    private async Task<Delivery> SendAsync(
        PlannedMessage message, Task before, Task<Delivery>? post, Action<int> progress, CancellationToken cancel)
    {
        try
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var path = post is null ? "posts" : (await post).Id is { } id ? $"posts/{id}/comments" : null;
            var delivery = path is null
                ? new Delivery(null, "its post failed", 0, TimeSpan.Zero)
                : await PublishAsync(message, path, cancel);
            Summary.Add(message, delivery);
            progress(Summary.Sent + Summary.Failed);
            return delivery;
        }
        finally
        {
            _inFlight.Release();
        }
    }

    private async Task<Delivery> PublishAsync(PlannedMessage message, string path, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var answer = await client.SettleAsync(
            people[message.Author].Token, HttpMethod.Post, path, new { text = TextOf(message) }, $"{run}-{message.Index}",
            cancel);
        var failure = answer.IsDone ? null : answer.Verdict;
        return new(answer.IsDone ? answer.Text("id") : null, failure, answer.Tries - 1, time.GetElapsedTime(started));
    }

    private string TextOf(PlannedMessage message) => message.CommentOn is null
        ? phrases.Post(message.Index, message.IsToSelf ? null : people[message.Target].Handle)
        : phrases.Comment(message.Index);
}
