using System.Text;

namespace Orleans.Embedded.Runtime.Calls;

/// <summary>Tells how a call came about, for those who look for the reason of a timeout.</summary>
internal static class CallChain
{
    /// <summary>Says which call got no response, what became of it, and who was waiting for whom.</summary>
    public static string DescribeTimeout(GrainCall call, TimeSpan timeout)
    {
        var chain = new List<GrainCall>();
        for (var link = call; link is not null; link = link.Caller)
            chain.Add(link);

        chain.Reverse();
        var text = new StringBuilder();
        text.Append("No response in ").Append(timeout.TotalSeconds).Append(" s to ").Append(call)
            .Append(call.IsStarted ? ", which is still running." : ", which is still waiting for its turn.")
            .Append(" Call chain: ").Append(chain[0].SourceId?.ToString() ?? "outside");
        foreach (var link in chain)
            text.Append(" -> ").Append(link);

        text.Append('.');
        if (chain.SkipLast(1).Any(link => link.TargetId == call.TargetId))
            text.Append(" The chain waits for ").Append(call.TargetId).Append(" to finish itself: a deadlock.");

        return text.ToString();
    }
}
