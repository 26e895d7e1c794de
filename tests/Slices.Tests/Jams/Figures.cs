using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>What tests read of figures.</summary>
internal static class Figures
{
    public static int Number(this JsonElement element, string field) => element.GetProperty(field).GetInt32();

    /// <summary>Invited, visited, participated, contributed, voted.</summary>
    public static string Funnel(this JsonElement page, string field)
    {
        var people = page.GetProperty(field);
        return string.Join(' ', new[] { "invited", "visited", "participated", "contributed", "voted" }.Select(step => people.Number(step)));
    }

    public static string[] Groups(this JsonElement page, string field) =>
    [
        .. page.GetProperty(field).EnumerateArray().Select(group =>
            (group.GetProperty("isOther").GetBoolean() ? "other" : group.Text("name")) + " " + group.Funnel("people")),
    ];

    /// <summary>Reads until it is as expected, within reason: figures are kept for a moment.</summary>
    public static async Task<JsonElement> ReadUntilAsync(this Member who, string path, Func<JsonElement, bool> isExpected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var seen = await who.GetAsync(path);
            if (isExpected(seen) || patience.IsCancellationRequested) return seen;
            await Task.Yield();
        }
    }
}
