using System.Text;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>How a call came about, for those who look for the reason of a timeout.</summary>
internal sealed class CallChain
{
    private readonly List<GrainCall> _calls = [];

    public CallChain(GrainCall last)
    {
        for (var call = last; call is not null; call = call.Caller)
            _calls.Insert(0, call);
    }

    public GrainCall Last => _calls[^1];

    public int Length => _calls.Count;

    /// <summary>Says which call got no response, what became of it, and who was waiting for whom.</summary>
    public string DescribeTimeout(TimeSpan timeout)
    {
        var text = new StringBuilder();
        text.Append("No response in ").Append(timeout.TotalSeconds).Append(" s to ").Append(Last)
            .Append(Last.IsStarted ? ", which is still running." : ", which is still waiting for its turn.")
            .Append(" Call chain: ").Append(_calls[0].SourceId?.ToString() ?? "outside");
        foreach (var call in _calls)
            text.Append(" -> ").Append(call);

        text.Append('.');
        if (_calls.SkipLast(1).Any(call => call.TargetId == Last.TargetId))
            text.Append(" The chain waits for ").Append(Last.TargetId).Append(" to finish itself: a deadlock.");

        return text.ToString();
    }
}
