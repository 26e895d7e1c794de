using MyDeclic.Rig.Realtime;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>What one person has seen live, over several connections.</summary>
internal sealed class Watcher(string position)
{
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

    /// <summary>Reads until a post is announced. Events come in order, so everything before it was announced by then.</summary>
    public async Task ReadUntilAsync(HubClient hub, string post)
    {
        while (!Created.Contains(post)) Take(await hub.NextAsync());
    }

    private void Take(HubEvent told)
    {
        if (told.Target == "gap") Gaps++;
        else Position = told.Text("position");
        if (told.Target == "event" && told.Text("type") == "post.created") Created.Add(told.Text("subject"));
    }
}
