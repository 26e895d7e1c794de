using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Asks;

/// <summary>What tests do with sessions again and again.</summary>
internal static class AskRequests
{
    /// <summary>Plans a session that opens now, unless something else is said, and gives its id.</summary>
    public static async Task<string> PlanAsync(
        this Member press, string[] hosts, TimeSpan? opensIn = null, TimeSpan? lasts = null, string[]? populations = null)
    {
        var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1) + (opensIn ?? TimeSpan.Zero);
        var ask = await press.PostAsync("asks", new
        {
            title = "Ask the boss",
            intro = "About **doors**.",
            hosts,
            opensAt,
            closesAt = opensAt + (lasts ?? TimeSpan.FromDays(3)),
            populations,
        });
        return ask.Text("id");
    }

    /// <summary>Asks, and gives the question's id.</summary>
    public static async Task<string> QuestionAsync(this Member who, string ask, string text) =>
        (await who.PostAsync($"asks/{ask}/questions", new { text })).Text("id");
}
