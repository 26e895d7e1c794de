using System.Threading.Channels;
using MyDeclic.Rig.Realtime;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>What one person has seen live, over several connections.</summary>
internal sealed class Watcher(string position)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Where to go on from.</summary>
    public string Position { get; private set; } = position;

    /// <summary>Every post that was announced, as often as it was.</summary>
    public List<string> Created { get; } = [];

    /// <summary>How often the server said that something was missed.</summary>
    public int Gaps { get; private set; }

    /// <summary>Reads until the connection ends.</summary>
    public async Task ReadToEndAsync(HubClient hub)
    {
        await foreach (var told in hub.Events.ReadAllAsync()) Take(told);
    }

    /// <summary>Reads until everything expected was announced, and what follows until the server is silent.</summary>
    public async Task ReadUntilAsync(HubClient hub, IReadOnlySet<string> expected)
    {
        while (!expected.IsSubsetOf(Created)) Take(await hub.NextAsync());

        // A mark promises that nothing before it is still to come: duplicates would have shown by then.
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            HubEvent told;
            do
            {
                told = await hub.Events.ReadAsync(limit.Token);
                Take(told);
            }
            while (told.Target != "mark");
        }
        catch (ChannelClosedException)
        {
            // The server ended first.
        }
    }

    private void Take(HubEvent told)
    {
        if (told.Target == "gap") Gaps++;
        else Position = told.Text("position");
        if (told.Target == "event" && told.Text("type") == "post.created") Created.Add(told.Text("subject"));
    }
}
