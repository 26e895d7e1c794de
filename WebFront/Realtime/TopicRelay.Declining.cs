using System.Collections.Immutable;

namespace MyDeclic.WebFront.Realtime;

/// <content>What is not made ready for this server, because nobody here watches it.</content>
internal sealed partial class TopicRelay
{
    // By topic, up to where its events may be missing from batches that are still to be taken. Not only of the last batch
    // that was asked for: one that was on its way when its stream was replaced may still come.
    private readonly Dictionary<string, long> _declined = new(StringComparer.Ordinal);
    private readonly List<TaskCompletionSource> _behind = [];

    /// <summary>
    /// Which of <paramref name="topics"/> anybody watches. Who watches another one before the log was taken up to
    /// <paramref name="to"/> is brought its events up to there by a replay.
    /// </summary>
    public ImmutableArray<string> Watched(long to, ImmutableArray<string> topics)
    {
        lock (_gate)
        {
            foreach (var topic in topics)
            {
                if (!_byTopic.ContainsKey(topic))
                    _declined[topic] = Math.Max(to, _declined.GetValueOrDefault(topic));
            }

            return [.. topics.Where(_byTopic.ContainsKey)];
        }
    }

    /// <summary>From where on the stream brings all that <paramref name="watch"/> is of.</summary>
    private long JointOf(Watch watch)
    {
        var joint = _place!.Value;
        if (_declined.Count == 0) return joint;
        foreach (var topic in watch.Topics) joint = Math.Max(joint, _declined.GetValueOrDefault(topic));
        return joint;
    }

    /// <summary>Waits until the log was taken up to <paramref name="place"/>, or the watch is opened anew.</summary>
    private async Task ReachAsync(Watch watch, int turn, long place)
    {
        while (true)
        {
            TaskCompletionSource moved = new();
            lock (_gate)
            {
                if (_place >= place || IsOvertaken(watch, turn)) return;
                _behind.Add(moved);
            }

            await moved.Task;
        }
    }

    private void ForgetDeclined()
    {
        if (_declined.Count > 0 && _declined.Values.All(to => to <= _place)) _declined.Clear();
    }
}
