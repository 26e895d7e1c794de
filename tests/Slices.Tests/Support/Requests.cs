using System.Text;
using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Support;

/// <summary>Requests that <see cref="Member"/> has no word for.</summary>
internal static class Requests
{
    /// <summary>Sends a body as it is written, well-formed or not.</summary>
    public static async Task<Answer> SendTextAsync(
        this OneServer server, Member? member, string method, string path, string? body, string type = "application/json")
    {
        using var nobody = new HttpClient();
        using var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri(server.Silo.Address, "api/v1/" + path));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        using var response = await (member?.Http ?? nobody).SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Sends an object, as nobody when <paramref name="member"/> is null.</summary>
    public static Task<Answer> SendAsync(
        this OneServer server, Member? member, string method, string path, object? body = null) =>
        server.SendTextAsync(member, method, path, body is null ? null : JsonSerializer.Serialize(body));

    /// <summary>The ids, handles or slugs of a page's items.</summary>
    public static string[] Words(this JsonElement page, string field) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(field).GetString()!)];

    /// <summary>A field's text.</summary>
    public static string Text(this JsonElement element, string field) => element.GetProperty(field).GetString()!;

    /// <summary>The next event, past marks and gaps.</summary>
    public static async Task<HubEvent> NextEventAsync(this HubClient hub)
    {
        while (true)
        {
            var told = await hub.NextAsync();
            if (told.Target == "event") return told;
        }
    }

    /// <summary>Makes two people colleagues.</summary>
    public static async Task BefriendAsync(this Member one, Member other)
    {
        await one.PutAsync("colleagues/" + other.Handle);
        await other.PutAsync("colleagues/" + one.Handle);
    }

    /// <summary>Every item of a list, page by page, by one of its fields; the cursor is "after" or "before".</summary>
    public static async Task<List<string>> WalkAsync(
        this Member member, string path, string field, string cursor, int limit)
    {
        var all = new List<string>();
        string? next = null;
        var join = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        do
        {
            var page = await member.GetAsync($"{path}{join}limit={limit}" + (next is null ? "" : $"&{cursor}={next}"));
            all.AddRange(page.Words(field));
            next = page.TryGetProperty(cursor, out var more) ? more.GetString() : null;
        }
        while (next is not null);
        return all;
    }
}
