using System.Text.Json;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>What tests do with jams again and again.</summary>
internal static class JamRequests
{
    /// <summary>The body of a jam with one phase of everything, from a second ago until in three days.</summary>
    public static Dictionary<string, object?> JamBody(string community)
    {
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
        return new()
        {
            ["title"] = "Doors of tomorrow",
            ["challenge"] = "How do we fit doors **faster**?",
            ["community"] = community,
            ["zone"] = "Europe/Paris",
            ["budget"] = 10,
            ["phases"] = new[] { Phase("ideas", opensAt, opensAt.AddDays(3), ["ideas", "comments", "builds", "votes"]) },
            ["themes"] = new object[] { new { name = "Seals", question = "What lasts?" }, new { name = "Tools" } },
        };
    }

    public static object Phase(
        string kind, DateTimeOffset opensAt, DateTimeOffset closesAt, string[]? allows = null, bool? shows = null) =>
        new { kind, opensAt = opensAt.ToString("O"), closesAt = closesAt.ToString("O"), allows, showsTallies = shows };

    /// <summary>Founds a community and plans a jam in it, changed as said; gives its id.</summary>
    public static async Task<string> JamAsync(
        this Member owner, string access = "public", Action<Dictionary<string, object?>>? with = null)
    {
        var body = JamBody(await owner.FoundAsync(access));
        with?.Invoke(body);
        return (await owner.PostAsync("jams", body)).Text("id");
    }

    /// <summary>Publishes an idea, and gives its id.</summary>
    public static async Task<string> IdeaAsync(
        this Member who, string jam, string title, int theme = 1, string? buildsOn = null) =>
        (await who.PostAsync($"jams/{jam}/ideas", new { title, text = $"About {title}.", theme, buildsOn })).Text("id");

    /// <summary>Waits until one's home begins with a milestone of a jam, within reason; gives its id.</summary>
    public static async Task<string> NextMilestoneAsync(this Member who)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var first = (await who.GetAsync("feed")).GetProperty("items").EnumerateArray().FirstOrDefault();
            if (first.ValueKind == JsonValueKind.Object && first.TryGetProperty("aboutJam", out _)) return first.Text("id");
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Votes, and gives the points that are left.</summary>
    public static async Task<int> VoteAsync(this Member who, string jam, string idea, int value) =>
        (await who.PutAsync($"jams/{jam}/ideas/{idea}/vote", new { value })).GetProperty("pointsLeft").GetInt32();

    /// <summary>The points and voters of an idea as screens are told; waits until they are as expected, within reason.</summary>
    public static async Task<(int Points, int Votes)> TallyAsync(
        this Member who, string jam, string idea, (int Points, int Votes) expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var seen = await who.GetAsync($"jams/{jam}/ideas/{idea}");
            var tally = (seen.GetProperty("points").GetInt32(), seen.GetProperty("votes").GetInt32());
            if (tally == expected || patience.IsCancellationRequested) return tally;
            await Task.Yield();
        }
    }

    public static JsonElement Jam(this JsonElement snapshot) => snapshot.GetProperty("jam");
}
