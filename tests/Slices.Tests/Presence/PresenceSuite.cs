using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Presence;

/// <summary>Who is there, for whom: over the public doors of a server, on any database.</summary>
public abstract class PresenceSuite(OneServer server)
{
    [Fact]
    public async Task What_was_told_plus_what_is_told_since_is_a_fresh_read()
    {
        var (ana, bob, cem) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await using var hub = await ana.ConnectAsync(HubWire.MessagePack);
        var held = Held(await LookAsync(hub, bob, cem));
        Assert.Empty(held);

        await using (var his = await bob.ConnectAsync())
        {
            await his.InvokeAsync("Here", false);
            await ApplyUntilAsync(hub, held, () => held.GetValueOrDefault(bob.Handle) == "online");
            Assert.Equal(held, Held(await ReadAsync(ana, bob, cem)));

            await using var hers = await cem.ConnectAsync();
            await hers.InvokeAsync("Here", true);
            await his.InvokeAsync("Here", true);
            await ApplyUntilAsync(hub, held, () => held.Count == 2 && held.Values.All(state => state == "away"));
            Assert.Equal(held, Held(await ReadAsync(ana, bob, cem)));
            Assert.Equal(held, Held(await LookAsync(hub, bob, cem)));
        }

        await ApplyUntilAsync(hub, held, () => held.Count == 0);
        Assert.Empty(Held(await ReadAsync(ana, bob, cem)));
    }

    [Fact]
    public async Task Who_hides_is_gone_when_it_is_answered_and_sees_nobody_until_they_show_again()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await using var hub = await BothThereAsync(ana, bob);
        await using var his = await bob.ConnectAsync();
        await his.InvokeAsync("Here", false);

        Assert.False((await bob.PutAsync("me/presence", new { shows = false })).GetProperty("shows").GetBoolean());

        Assert.Empty(Held(await ReadAsync(ana, bob)));
        Assert.Empty(Held(await ReadAsync(bob, ana)));
        Assert.Empty(Held(await LookAsync(hub, bob)));
        Assert.False((await bob.GetAsync("me/presence")).GetProperty("shows").GetBoolean());

        await bob.PutAsync("me/presence", new { shows = true });
        Assert.NotEmpty(Held(await ReadAsync(bob, ana)));
        await his.InvokeAsync("Here", false);
        var held = Held(await LookAsync(hub, bob));
        await ApplyUntilAsync(hub, held, () => held.GetValueOrDefault(bob.Handle) == "online");
    }

    [Fact]
    public async Task People_who_block_each_other_are_not_there_for_each_other()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        await using var hub = await BothThereAsync(ana, bob);
        await using var his = await bob.ConnectAsync();
        await his.InvokeAsync("Here", false);
        await LookAsync(his, ana);

        await ana.PutAsync($"blocks/{bob.Handle}");

        Assert.Empty(Held(await ReadAsync(ana, bob)));
        Assert.Empty(Held(await ReadAsync(bob, ana)));
        Assert.Empty(Held(await LookAsync(hub, bob)));
        Assert.Empty(Held(await LookAsync(his, ana)));
    }

    [Fact]
    public async Task Nobody_asks_for_more_people_than_allowed()
    {
        var ana = await server.JoinAsync();
        var many = string.Join(',', Enumerable.Range(0, 101).Select(n => "p" + n));

        var refused = await ana.SendAsync("GET", "presence?people=" + many);
        Assert.Equal((422, "too_many"), ((int)refused.Status, refused.Code));

        await using var hub = await ana.ConnectAsync();
        Assert.Equal(
            "too_many",
            (await Assert.ThrowsAsync<HubRefusedException>(() => hub.InvokeAsync("Look", (object)many.Split(',')))).Code);
        Assert.Empty(Held(await ana.GetAsync("presence?people=nobody-of-this-name,,Ana%20B")));
    }

    // Ana looks at Bob; both are known to be there.
    private static async Task<HubClient> BothThereAsync(Member ana, Member bob)
    {
        var hub = await ana.ConnectAsync();
        await hub.InvokeAsync("Here", false);
        await using var his = await bob.ConnectAsync();
        await his.InvokeAsync("Here", false);
        var (held, other) = (Held(await LookAsync(hub, bob)), Held(await LookAsync(his, ana)));
        await ApplyUntilAsync(hub, held, () => held.ContainsKey(bob.Handle));
        await ApplyUntilAsync(his, other, () => other.ContainsKey(ana.Handle));
        return hub;
    }

    private static Task<JsonElement> LookAsync(HubClient hub, params Member[] people) =>
        hub.InvokeAsync("Look", (object)people.Select(person => person.Handle).ToArray());

    private static Task<JsonElement> ReadAsync(Member reader, params Member[] people) =>
        reader.GetAsync("presence?people=" + string.Join(',', people.Select(person => person.Handle)));

    private static SortedDictionary<string, string> Held(JsonElement list) => new(
        (list.TryGetProperty("items", out var items) ? items : list.GetProperty("people")).EnumerateArray()
            .ToDictionary(one => one.Text("handle"), one => one.Text("state")), StringComparer.Ordinal);

    private static async Task ApplyUntilAsync(HubClient hub, SortedDictionary<string, string> held, Func<bool> isDone)
    {
        while (!isDone())
        {
            var told = await hub.NextAsync();
            if (told.Target != "presence") continue;
            foreach (var one in told.Body.GetProperty("people").EnumerateArray())
            {
                if (one.Text("state") == "offline") held.Remove(one.Text("handle"));
                else held[one.Text("handle")] = one.Text("state");
            }
        }
    }
}
