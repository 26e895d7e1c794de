namespace MyDeclic.WebFront.Realtime;

/// <summary>
/// Writes to some of the clients that an event goes to, one after the other. Writing hardly ever waits, and who it waits
/// for finishes alone.
/// </summary>
internal sealed class WriteTurn(LiveConnection[] connections) : IThreadPoolWorkItem
{
    /// <summary>Clients written to in one turn: enough to share what is joined, few enough to let others in.</summary>
    private const int ConnectionsMax = 512;

    /// <summary>The turns it takes to write to all; at least one for each processor, so that none stands idle.</summary>
    public static WriteTurn[] Split(List<LiveConnection> connections)
    {
        if (connections.Count == 0) return [];
        var least = Math.Min(connections.Count, Environment.ProcessorCount);
        var turns = Math.Max(least, (connections.Count + ConnectionsMax - 1) / ConnectionsMax);
        var size = (connections.Count + turns - 1) / turns;
        return [.. connections.Chunk(size).Select(part => new WriteTurn(part))];
    }

    /// <summary>Writes. For the thread pool.</summary>
    public void Execute()
    {
        var joiner = new MessageJoiner();
        foreach (var connection in connections) connection.Write(joiner);
    }
}
