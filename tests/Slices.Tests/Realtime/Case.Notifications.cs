using System.Text.Json;
using MyDeclic.Rig.Realtime;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfNotifications()
    {
        Func<Scene, string> tray = _ => "notifications", settings = _ => "notifications/settings", me = _ => "me";

        yield return ("somebody names me", new(
            "notification.changed", tray, me, s => s.Bob.PublishAsync($"For @{s.Ana.Handle}")));
        yield return ("more people react to my post", new("notification.changed", tray, me, async s =>
        {
            var post = await s.Ana.PublishAsync("Mine");
            foreach (var one in new[] { s.Bob, s.Cem }) await one.PutAsync($"posts/{post}/reactions/like");
            await s.Bob.PutAsync($"users/{s.Ana.Handle}/follow");
            await s.Cem.DeleteAsync($"posts/{post}/reactions/like");
        }));
        yield return ("what I was notified of is taken back", new("notification.changed", tray, me, s =>
            s.Bob.DeleteAsync($"users/{s.Ana.Handle}/follow"))
        {
            Before = s => NotifiedAsync(s, "follower", () => s.Bob.PutAsync($"users/{s.Ana.Handle}/follow")),
        });
        yield return ("a post that names me is edited", new("notification.changed", tray, me, async s =>
        {
            var told = (await s.Ana.GetAsync("notifications")).GetProperty("items").EnumerateArray()
                .First(item => item.Text("kind") == "mention");
            await s.Bob.SendAsync("PATCH", $"posts/{told.Text("postId")}", new { text = $"Better, @{s.Ana.Handle}" });
        })
        {
            Before = s => NotifiedAsync(s, "mention", () => s.Bob.PublishAsync($"For @{s.Ana.Handle}")),
        });
        yield return ("I read one on another device", new("notification.changed", tray, me, async s =>
        {
            var first = (await s.Ana.GetAsync("notifications")).GetProperty("items")[0].Text("id");
            await s.Ana.PutAsync($"notifications/{first}/read");
        })
        {
            Before = s => NotifiedAsync(s, "follower", () => s.Bob.PutAsync($"users/{s.Ana.Handle}/follow")),
        });
        yield return ("I read all on another device", new("notification.read", tray, me, async s =>
        {
            var page = await s.Ana.GetAsync("notifications");
            await s.Ana.PutAsync("notifications/read", new { position = page.Text("position") });
        })
        {
            Before = s => NotifiedAsync(s, "follower", () => s.Bob.PutAsync($"users/{s.Ana.Handle}/follow")),
        });
        yield return ("a community that I was named in is closed to me", new("notification.refreshed", tray, me, async s =>
        {
            var slug = (await s.Bob.GetAsync("communities?mine=true&q=named-in")).Words("slug")[0];
            await s.Bob.SendAsync("PATCH", $"communities/{slug}", new { access = "private" });
        })
        {
            Before = s => NotifiedAsync(s, "mention", async () =>
            {
                var slug = await s.Bob.FoundAsync("public", "named-in " + s.Tag);
                await s.Bob.PublishAsync($"For @{s.Ana.Handle}", slug);
            }),
        });
        yield return ("I change what notifies me on another device", new(
            "notification.settings", settings, me,
            s => s.Ana.SendAsync("PATCH", "notifications/settings", new
            {
                kinds = new[] { new { kind = "thread", inTray = false, inDigest = false } },
                quiet = new { from = "22:00", to = "07:00" },
                timeZone = "Asia/Tokyo",
            })));
        yield return ("I mute things on another device", new("notification.settings", settings, me, async s =>
        {
            await s.Ana.PutAsync($"notifications/muted/posts/{s.PostId}");
            await s.Ana.PutAsync($"notifications/muted/communities/{s.Slug}");
            await s.Ana.PutAsync($"notifications/muted/people/{s.Bob.Handle}");
        }));
    }

    // The notifier acts when the log says so: what it made of this is waited for.
    private static async Task NotifiedAsync(Scene scene, string kind, Func<Task> act)
    {
        await using var hub = await scene.Ana.ConnectAsync();
        await hub.WatchAsync("me");
        await act();
        while (!IsOf(await hub.NextEventAsync()))
        {
        }

        bool IsOf(HubEvent told) => told.Text("type") == "notification.changed"
            && told.Body.GetProperty("data").TryGetProperty("notification", out var shown)
            && shown.ValueKind == JsonValueKind.Object && shown.Text("kind") == kind;
    }
}
