using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MyDeclic.Realtime;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Realtime;

/// <summary>
/// The live rule, for every event type: what is on a screen, with the events since its position applied, is what a
/// fresh read gives. (After Zulip's <c>verify_action</c>.)
/// </summary>
public abstract class LiveRuleSuite(OneServer server)
{
    // Pages of people and of memberships are read again when such an event comes: the event says that, not what.
    private static readonly string[] ReadAgain = ["members", "communities?mine", "colleagues", "blocks", "community-suggestions", "bookmarks"];

    private static readonly string[] ServerOnly = [EventTypes.SessionRevoked, EventTypes.UserStanding, EventTypes.IdeaInvited];

    // Needs a page to look at: see PreviewSuite.
    private static readonly string[] Elsewhere = [EventTypes.PreviewChanged];

    public static TheoryData<string> Cases => [.. Case.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task For(string name)
    {
        var scene = await Scene.BuildAsync(server);
        var (type, page, topic, act) = Case.All[name];
        await Case.All[name].Before(scene);
        await using var hub = await scene.Ana.ConnectAsync();
        var snapshot = await scene.Ana.GetAsync(page(scene));
        var mirror = new Mirror(snapshot, scene.Ana.Handle, page(scene));
        foreach (var one in topic(scene).Split(' ')) await hub.WatchAsync(one, PositionOf(snapshot));

        await act(scene);

        await IsAFreshReadAsync(scene.Ana, page(scene), hub, mirror, type);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task For_what_happened_between_the_snapshot_and_the_watch(string name)
    {
        var scene = await Scene.BuildAsync(server);
        var (type, page, topic, act) = Case.All[name];
        await Case.All[name].Before(scene);
        await using var hub = await scene.Ana.ConnectAsync(HubWire.MessagePack);
        string? start = null;
        foreach (var one in topic(scene).Split(' '))
        {
            start = await hub.WatchAsync(one);
            await hub.InvokeAsync("Unwatch", one);
        }

        var snapshot = await scene.Ana.GetAsync(page(scene));
        var mirror = new Mirror(snapshot, scene.Ana.Handle, page(scene));

        await act(scene);
        foreach (var one in topic(scene).Split(' ')) await hub.WatchAsync(one, PositionOf(snapshot) ?? start);

        await IsAFreshReadAsync(scene.Ana, page(scene), hub, mirror, type);
    }

    [Fact]
    public void Every_event_type_that_clients_are_told_has_a_case()
    {
        var types = typeof(EventTypes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Except(ServerOnly).Except(Elsewhere);

        Assert.Empty(types.Except(Case.All.Values.Select(c => c.Type)));
    }

    // A page may hold more than its position says: events up to it come again, some of the very type waited for. So an
    // event of the type is not enough to be done; the screen must also be what a fresh read gives.
    private static async Task IsAFreshReadAsync(Member reader, string page, HubClient hub, Mirror mirror, string type)
    {
        var fresh = await reader.GetAsync(page);
        var expected = Plain(JsonNode.Parse(fresh.GetRawText())!.AsObject());
        var isTold = false;
        while (!isTold || !(ReadAgain.Any(page.Contains) || IsFresh()))
        {
            if (await NextAsync(hub) is not { } told) break;
            mirror.Apply(told);
            // Notifications and the walls of jams follow a command's answer: what was fresh then may be old by now.
            if (page == "notifications" || page.StartsWith("jams/", StringComparison.Ordinal))
                expected = Plain(JsonNode.Parse((fresh = await reader.GetAsync(page)).GetRawText())!.AsObject());
            isTold |= told.Target == "event" && told.Text("type") == type;
        }

        Assert.False(mirror.IsStale, "No event here loses its place.");
        Assert.True(isTold, $"Nothing told of {type}.");
        if (!ReadAgain.Any(page.Contains) && !IsFresh()) Assert.Equal(expected, Plain(mirror.State));

        // Of what is to be read again, only what the event itself told must be right.
        bool IsFresh() => Plain(mirror.State) == expected
            || (mirror.IsOutdated && mirror.State["unread"]!.GetValue<int>() == fresh.GetProperty("unread").GetInt32());
    }

    private static async Task<HubEvent?> NextAsync(HubClient hub)
    {
        try
        {
            return await hub.NextAsync();
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static string? PositionOf(JsonElement page) =>
        page.TryGetProperty("position", out var position) ? position.GetString() : null;

    // Where a page ends, when it was read and what position it was true at differ by nature; fields have no order.
    private static string Plain(JsonObject page)
    {
        var plain = Sorted(page)!.AsObject();
        plain.Remove("position");
        plain.Remove("before");
        plain.Remove("now");
        return plain.ToJsonString();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
