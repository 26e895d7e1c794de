using Microsoft.AspNetCore.SignalR;

namespace MyDeclic.LoadTest.Compare.Bare;

/// <summary>The least hub that can be watched: who watches a topic is put into a group of its name.</summary>
internal sealed class BareHub : Hub
{
    /// <summary>Watches a topic.</summary>
    public async Task<BareAnswer> Watch(string topic, string? position)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, topic);
        return new(topic, position ?? "bare.0");
    }
}
