using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Jams;

/// <summary>
/// A jam in a private community of 14: five of the unit Doors of whom three take part, five of Paint who are silent, two of
/// Tiny of whom one votes, and two without a unit.
/// </summary>
internal sealed class JamReportStage
{
    private string _slug = "";

    public Member Host { get; private set; } = null!;

    public Member Ana { get; private set; } = null!;

    public Member Sponsor { get; private set; } = null!;

    public Member Stranger { get; private set; } = null!;

    public string Jam { get; private set; } = "";

    /// <summary>The idea that another builds on and a third went into.</summary>
    public string Seal { get; private set; } = "";

    public string Longer { get; private set; } = "";

    public string Same { get; private set; } = "";

    public static async Task<JamReportStage> BuildAsync(OneServer server)
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => server.JoinAsync()));
        var stage = new JamReportStage { Host = people[0], Ana = people[1], Sponsor = people[5], Stranger = people[14] };
        var (host, ana, bob, tim) = (people[0], people[1], people[2], people[10]);
        stage._slug = await host.FoundAsync("private");
        await SayAsync(host, "Doors", "France");
        for (var n = 1; n < 14; n++)
        {
            await stage.AdmitAsync(
                people[n], n < 5 ? "Doors" : n < 10 ? "Paint" : n < 12 ? "Tiny" : "", n is >= 5 and < 10 ? "Türkiye" : "France");
        }

        var body = JamRequests.JamBody(stage._slug);
        body["sponsors"] = new[] { stage.Sponsor.Handle };
        var jam = stage.Jam = (await host.PostAsync("jams", body)).Text("id");
        stage.Seal = await ana.IdeaAsync(jam, "A seal of cork");
        stage.Longer = await bob.IdeaAsync(jam, "A longer seal", buildsOn: stage.Seal);
        stage.Same = await bob.IdeaAsync(jam, "Seals of cork");
        var tool = await ana.IdeaAsync(jam, "A tool", theme: 2);
        var said = (await bob.PostAsync($"posts/{stage.Seal}/comments", new { text = "Cork **swells**." })).Text("id");
        await host.PostAsync($"posts/{stage.Seal}/comments", new { text = "It does." });
        await bob.PostAsync($"posts/{stage.Same}/comments", new { text = "As said." });
        await ana.PutAsync($"posts/{stage.Seal}/comments/{said}/reactions/like");
        await tim.VoteAsync(jam, stage.Seal, 2);
        await tim.VoteAsync(jam, stage.Same, 5);
        await host.VoteAsync(jam, stage.Seal, 6);
        await ana.VoteAsync(jam, stage.Longer, 1);
        await host.VoteAsync(jam, tool, 1);
        // One of Paint looks, and leaves it at that.
        await stage.Sponsor.PostAsync($"jams/{jam}/views", new { ideas = new[] { stage.Seal } });
        await host.PutAsync($"jams/{jam}/ideas/{stage.Same}/merged", new { into = stage.Seal });
        return stage;
    }

    public async Task AdmitAsync(Member who, string unit, string country)
    {
        await SayAsync(who, unit, country);
        await Host.AdmitAsync(_slug, who);
    }

    private static async Task SayAsync(Member who, string unit, string country) =>
        (await who.SendAsync("PATCH", "me", new { entity = unit, country })).Done();
}
