using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.News;

/// <summary>What tests do with articles again and again.</summary>
internal static class NewsRequests
{
    /// <summary>Begins a draft that could be published, and gives its id.</summary>
    public static async Task<string> DraftAsync(
        this Member press, string title = "The doors open", string[]? populations = null, object? more = null)
    {
        var id = (await press.PostAsync(
            "news", new { title, summary = "In short.", text = "At **nine**.", populations = populations ?? [] })).Text("id");
        if (more is not null) await press.ChangeAsync(id, more);
        return id;
    }

    /// <summary>Publishes an article, and gives its id.</summary>
    public static async Task<string> PublishNewsAsync(
        this Member press, string title = "The doors open", string[]? populations = null, object? more = null)
    {
        var id = await press.DraftAsync(title, populations, more);
        await press.PostAsync($"news/{id}/publish", new { });
        return id;
    }

    /// <summary>Changes an article.</summary>
    public static async Task<JsonElement> ChangeAsync(this Member press, string id, object changes) =>
        (await press.SendAsync("PATCH", "news/" + id, changes)).Done();

    /// <summary>The ids of a list of articles.</summary>
    public static async Task<string[]> NewsAsync(this Member who, string query = "") =>
        (await who.GetAsync("news?limit=100" + query)).Words("id");
}
