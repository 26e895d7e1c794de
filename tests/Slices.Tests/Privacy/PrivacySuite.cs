using System.Text.Json;
using System.Text.RegularExpressions;
using MyDeclic.Rig.Realtime;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Privacy;

/// <summary>
/// Six kinds of viewers × every operation and every topic: no answer tells what is hidden from what is not there. What was
/// read before the hidden things came to be is read again, byte for byte; what is asked of them is answered like what is asked
/// of nothing. One story, because it is long: it is told on each database.
/// </summary>
public abstract partial class PrivacySuite(PrivacyStage stage)
{
    private const string Done = "Now all is done";

    [Fact]
    public async Task Nothing_hidden_is_told_from_what_is_not_there()
    {
        var hubs = new Dictionary<string, HubClient>();
        foreach (var (kind, viewer) in stage.Viewers) hubs[kind] = await ListenAsync(viewer);
        try
        {
            await stage.HideAsync();
            await stage.Ana.PublishAsync(Done, await OpenAsync());

            foreach (var (kind, hub) in hubs) Assert.Equal($"{kind}: nothing", $"{kind}: {await HeardAsync(hub)}");
        }
        finally
        {
            foreach (var hub in hubs.Values) await hub.DisposeAsync();
        }

        await stage.Ana.DeleteAsync("posts/" + (await stage.Ana.GetAsync($"communities/{await OpenAsync()}/posts")).Words("id")[0]);
        var mine = await WhatIsHiddenAsync();
        foreach (var (kind, viewer) in stage.Viewers)
        {
            var after = await stage.ReadAllAsync(viewer);
            foreach (var (door, answer) in after)
                Assert.Equal($"{kind} {door}\n{stage.Before[kind][door]}", $"{kind} {door}\n{answer}");
            foreach (var door in PrivacyDoors.Writes)
            {
                var missing = await stage.AskAsync(viewer, door, isHidden: false);
                Assert.Equal($"{kind} {door}\n{missing}", $"{kind} {door}\n{await stage.AskAsync(viewer, door, isHidden: true)}");
            }
        }

        Assert.Equal(mine, await WhatIsHiddenAsync());
        await NobodyWatchesAsync();
    }

    [Fact]
    public async Task Every_operation_has_its_place_in_the_matrix()
    {
        using var http = new HttpClient();
        var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(stage.Silo.Address, "openapi/v1.json"))).RootElement;
        var asked = PrivacyDoors.Reads.Concat(PrivacyDoors.Writes)
            .Select(door => string.Join(' ', Parameter().Replace(Query().Replace(door, ""), "{}").Split(' ')[..2])).ToHashSet();
        var oneself = PrivacyDoors.AboutOneself.Select(door => Parameter().Replace(door, "{}")).ToHashSet();
        var forgotten =
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where operation.Name is "get" or "post" or "put" or "patch" or "delete"
            let door = operation.Name.ToUpperInvariant() + " " + Parameter().Replace(path.Name["/api/v1/".Length..], "{}")
            where !oneself.Contains(door) && !asked.Any(one => Covers(door, one))
            select door;

        Assert.Empty(forgotten);
    }

    // A name may stand for a parameter, or for a word that is one: posts/{}/reactions/like.
    private static bool Covers(string operation, string asked) => Regex.IsMatch(
        asked, "^" + Regex.Escape(operation).Replace(@"\{}", "[^/ ]+", StringComparison.Ordinal) + "$");

    private async Task<string> OpenAsync() => (await stage.Ana.GetAsync("communities?mine=true")).Words("slug")[0];

    // What Eve reads of her own: nothing of what the others tried changed it.
    private async Task<string> WhatIsHiddenAsync() => string.Join('\n', (await stage.ReadAllAsync(stage.Eve)).Values);

    private async Task<HubClient> ListenAsync(Rig.Server.Member viewer)
    {
        var hub = await viewer.ConnectAsync();
        string[] topics =
        [
            "me", "home", "conversations", "user:" + stage.Eve.Handle, "user:" + stage.Cara.Handle, "user:" + stage.Dan.Handle,
            "community:" + await OpenAsync(), .. stage.Topics,
        ];
        foreach (var topic in topics)
        {
            try
            {
                await hub.WatchAsync(topic);
            }
            catch (HubRefusedException refused)
            {
                Assert.Equal("not_found", refused.Code);
            }
        }

        return hub;
    }

    // Everything up to the post that ends it, at the one topic that all of them may watch.
    private static async Task<string> HeardAsync(HubClient hub)
    {
        var heard = new List<string>();
        while (true)
        {
            var one = await hub.NextAsync();
            if (one.Target != "event") continue;
            if (one.Body.GetRawText().Contains(Done, StringComparison.Ordinal))
            {
                if (one.Text("topic").StartsWith("community:", StringComparison.Ordinal)) break;
                continue;
            }

            heard.Add(one.Text("type") + " " + one.Text("topic") + " " + one.Body.GetProperty("data").GetRawText());
        }

        return heard.Count == 0 ? "nothing" : string.Join('\n', heard);
    }

    private async Task NobodyWatchesAsync()
    {
        foreach (var viewer in stage.Viewers.Values)
        {
            await using var hub = await viewer.ConnectAsync();
            foreach (var topic in stage.HiddenTopics)
                Assert.Equal("not_found", (await Assert.ThrowsAsync<HubRefusedException>(() => hub.WatchAsync(topic))).Code);
        }
    }

    [GeneratedRegex(@"\{\??[a-zA-Z]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\?(?![a-zA-Z]+\})\S*")]
    private static partial Regex Query();
}
