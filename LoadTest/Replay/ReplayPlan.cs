namespace MyDeclic.LoadTest.Replay;

/// <summary>
/// Decides, from the trace alone, what becomes a post and what a comment: the same trace and people always give the
/// same plan, whatever the server's speed.
/// </summary>
internal static class ReplayPlan
{
    /// <summary>The plan of a trace.</summary>
    /// <param name="trace">In time order.</param>
    /// <param name="peopleCount">People that the trace's numbers are mapped onto, by remainder.</param>
    public static IReadOnlyList<PlannedMessage> Make(IReadOnlyList<TraceLine> trace, int peopleCount)
    {
        var plan = new List<PlannedMessage>(trace.Count);
        var latestPosts = new Dictionary<int, PlannedMessage>();
        var start = trace[0].Seconds;
        foreach (var line in trace)
        {
            var author = line.From % peopleCount;
            var target = line.To % peopleCount;
            double at = line.Seconds - start;
            var answered = latestPosts.GetValueOrDefault(target);
            var isRecent = answered is not null && at - answered.AtSeconds <= ReplayLimits.PostIsRecentSeconds;
            var message = new PlannedMessage(plan.Count, author, target, at, isRecent ? answered!.Index : null);
            if (message.CommentOn is null) latestPosts[author] = message;
            plan.Add(message);
        }

        return plan;
    }
}
