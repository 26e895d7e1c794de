using System.Globalization;
using System.Net;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Notifications;

/// <summary>Who is notified of what, on any database.</summary>
public abstract class NotificationSuite(OneServer server)
{
    [Fact]
    public async Task A_mention_in_a_private_community_notifies_members_only_and_no_more_who_left()
    {
        var ana = await server.JoinAsync();
        await using var bob = await Tray.OpenAsync(server);
        await using var eve = await Tray.OpenAsync(server);
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob.Member);
        Assert.Empty(await bob.SettledAsync());

        await ana.PublishAsync($"@{bob.Member.Handle} and @{eve.Member.Handle}, look", slug);
        await bob.ShowsAsync($"mention 1 {ana.Handle}");
        Assert.Empty(await eve.SettledAsync());
        Assert.Equal(0, (await eve.PageAsync()).GetProperty("unread").GetInt32());
        var shown = (await bob.PageAsync()).GetProperty("items")[0];
        Assert.Equal(slug, shown.GetProperty("community").Text("slug"));
        Assert.StartsWith($"@{bob.Member.Handle} and", shown.Text("excerpt"), StringComparison.Ordinal);

        await bob.Member.DeleteAsync($"communities/{slug}/membership");
        Assert.Empty(await bob.LinesAsync());
        Assert.Equal(0, (await bob.PageAsync()).GetProperty("unread").GetInt32());
        await ana.PublishAsync($"@{bob.Member.Handle}, still there?", slug);
        Assert.Empty(await bob.SettledAsync());

        // Who may see it again finds again what was there; what came meanwhile was for members.
        await ana.AdmitAsync(slug, bob.Member);
        await bob.ShowsAsync($"mention 1 {ana.Handle}");
    }

    [Fact]
    public async Task What_many_do_is_one_line_until_it_is_read()
    {
        await using var ana = await Tray.OpenAsync(server);
        var post = await ana.Member.PublishAsync("Look");
        var people = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.JoinAsync()));
        foreach (var one in people) await one.PutAsync($"posts/{post}/reactions/like");
        var newest = string.Join(',', people.Reverse().Take(3).Select(one => one.Handle));
        await ana.ShowsAsync($"reaction 5 {newest}");
        await people[4].PutAsync($"posts/{post}/reactions/curious");
        Assert.Equal([$"reaction 5 {newest}"], await ana.SettledAsync());

        var page = await ana.PageAsync();
        await ana.Member.PutAsync("notifications/read", new { position = page.Text("position") });
        Assert.Equal(0, (await ana.PageAsync()).GetProperty("unread").GetInt32());
        var late = await server.JoinAsync();
        await late.PutAsync($"posts/{post}/reactions/like");
        await ana.ShowsAsync($"reaction 1 {late.Handle}", $"reaction 5 {newest} read");
        Assert.Equal([$"reaction 1 {late.Handle}"], await ana.LinesAsync("?unread=true"));

        await late.DeleteAsync($"posts/{post}/reactions/like");
        foreach (var one in people[1..]) await one.DeleteAsync($"posts/{post}/reactions/like");
        await ana.ShowsAsync($"reaction 2 {people[4].Handle},{people[0].Handle} read");
    }

    [Fact]
    public async Task One_comment_notifies_each_person_once_by_what_concerns_them_most()
    {
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        await using var cem = await Tray.OpenAsync(server);
        var post = await ana.Member.PublishAsync("Which seal?");
        await bob.Member.PostAsync($"posts/{post}/comments", new { text = "The long one" });
        await ana.ShowsAsync($"comment 1 {bob.Member.Handle}");

        var comment = await cem.Member.PostAsync($"posts/{post}/comments", new { text = $"@{ana.Member.Handle} **no**" });
        await ana.ShowsAsync($"mention 1 {cem.Member.Handle}", $"comment 1 {bob.Member.Handle}");
        await bob.ShowsAsync($"thread 1 {cem.Member.Handle}");
        Assert.Empty(await cem.SettledAsync());
        var told = (await bob.PageAsync()).GetProperty("items").EnumerateArray().Single(one => one.Text("kind") == "thread");
        Assert.Equal((post, comment.Text("id")), (told.Text("postId"), told.Text("commentId")));
        Assert.Equal($"@{ana.Member.Handle} no", told.Text("excerpt"));

        await cem.Member.DeleteAsync($"posts/{post}/comments/{comment.Text("id")}");
        await ana.ShowsAsync($"comment 1 {bob.Member.Handle}");
        await bob.ShowsAsync();
        await ana.Member.DeleteAsync($"posts/{post}");
        await ana.ShowsAsync();
    }

    [Fact]
    public async Task An_edited_post_notifies_whom_it_names_now()
    {
        var ana = await server.JoinAsync();
        await using var bob = await Tray.OpenAsync(server);
        await using var cem = await Tray.OpenAsync(server);
        var post = await ana.PublishAsync($"For @{bob.Member.Handle}");
        await bob.ShowsAsync($"mention 1 {ana.Handle}");

        (await ana.SendAsync("PATCH", $"posts/{post}", new { text = $"For @{cem.Member.Handle}" })).Done();
        await cem.ShowsAsync($"mention 1 {ana.Handle}");
        await bob.ShowsAsync();
    }

    [Fact]
    public async Task People_and_communities_notify_whom_they_concern()
    {
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        var (a, b) = (ana.Member, bob.Member);
        await b.PutAsync($"users/{a.Handle}/follow");
        await ana.ShowsAsync($"follower 1 {b.Handle}");
        await b.DeleteAsync($"users/{a.Handle}/follow");
        await ana.ShowsAsync();

        await b.PutAsync($"colleagues/{a.Handle}");
        await ana.ShowsAsync($"colleague-asked 1 {b.Handle}");
        await b.DeleteAsync($"colleagues/{a.Handle}");
        await ana.ShowsAsync();
        await b.BefriendAsync(a);
        await bob.ShowsAsync($"colleague-accepted 1 {a.Handle}");
        await ana.ShowsAsync();

        await b.PutAsync("me/skills/Doors", new { level = "masters" });
        await a.PutAsync($"users/{b.Handle}/skills/doors/confirmation");
        await bob.ShowsAsync($"skill-confirmed 1 {a.Handle}", $"colleague-accepted 1 {a.Handle}");
        Assert.Equal("Doors", (await bob.PageAsync()).GetProperty("items")[0].Text("skill"));
        await a.DeleteAsync($"users/{b.Handle}/skills/doors/confirmation");
        await b.DeleteAsync($"colleagues/{a.Handle}");
        await bob.ShowsAsync();

        var slug = await a.FoundAsync("private");
        await b.PutAsync($"communities/{slug}/membership");
        await ana.ShowsAsync($"community-requests 1 {b.Handle}");
        await a.PutAsync($"communities/{slug}/members/{b.Handle}", new { state = "member" });
        await bob.ShowsAsync($"community-accepted 1 {a.Handle}");
        await ana.ShowsAsync();
        await a.PutAsync($"communities/{slug}/members/{b.Handle}", new { role = "animator" });
        await bob.ShowsAsync($"community-role 1 {a.Handle}", $"community-accepted 1 {a.Handle}");
        Assert.Equal("animator", (await bob.PageAsync()).GetProperty("items")[0].Text("role"));
        var closed = await a.FoundAsync("closed");
        await a.PutAsync($"communities/{closed}/members/{b.Handle}", new { state = "invited" });
        await bob.ShowsAsync(
            $"community-invited 1 {a.Handle}", $"community-role 1 {a.Handle}", $"community-accepted 1 {a.Handle}");
        await a.DeleteAsync($"communities/{closed}/members/{b.Handle}");
        await a.DeleteAsync($"communities/{slug}/members/{b.Handle}");
        await bob.ShowsAsync();
    }

    [Fact]
    public async Task Bottles_notify_who_may_know_who_asked_and_who_helped()
    {
        await using var ana = await Tray.OpenAsync(server);
        await using var bob = await Tray.OpenAsync(server);
        var skill = "seal" + Guid.NewGuid().ToString("N")[..8];
        await bob.Member.PutAsync("me/skills/" + skill, new { level = "masters" });
        var bottle = (await ana.Member.PostAsync("bottles", new { text = "Who knows?", tags = new[] { skill } })).Text("id");
        await bob.ShowsAsync($"bottle-arrived 1 {ana.Member.Handle}");
        var answer = await bob.Member.PostAsync($"posts/{bottle}/comments", new { text = "I do" });
        await ana.ShowsAsync($"bottle-answered 1 {bob.Member.Handle}");

        await ana.Member.PostAsync($"bottles/{bottle}/solve", new { commentId = answer.Text("id") });
        await bob.ShowsAsync($"answer-accepted 1 {ana.Member.Handle}", $"bottle-arrived 1 {ana.Member.Handle}");
        await ana.Member.PostAsync($"bottles/{bottle}/solve", new { commentId = answer.Text("id"), thanks = true });
        while (!(await bob.PageAsync()).GetProperty("items")[0].GetProperty("isThanked").GetBoolean()) await bob.NextAsync();
        await ana.Member.PostAsync($"bottles/{bottle}/reopen", new { });
        await bob.ShowsAsync($"bottle-arrived 1 {ana.Member.Handle}");
        await ana.Member.DeleteAsync($"bottles/{bottle}");
        await bob.ShowsAsync();
    }

    [Fact]
    public async Task The_badge_follows_what_one_may_see()
    {
        var owner = await server.JoinAsync();
        await using var eve = await Tray.OpenAsync(server);
        await using var mal = await Tray.OpenAsync(server);
        var slug = await owner.FoundAsync("public");
        await owner.PublishAsync($"@{eve.Member.Handle}", slug);
        await eve.BadgeIsAsync(1);
        (await owner.SendAsync("PATCH", $"communities/{slug}", new { access = "private" })).Done();
        await eve.BadgeIsAsync(0);
        Assert.Empty(await eve.LinesAsync());
        (await owner.SendAsync("PATCH", $"communities/{slug}", new { access = "public" })).Done();
        await eve.BadgeIsAsync(1);

        await mal.Member.PutAsync($"users/{eve.Member.Handle}/follow");
        var post = await eve.Member.PublishAsync("Mine");
        await mal.Member.PutAsync($"posts/{post}/reactions/like");
        await eve.BadgeIsAsync(3);
        await eve.Member.PutAsync($"blocks/{mal.Member.Handle}");
        await eve.BadgeIsAsync(1);
        Assert.Equal([$"mention 1 {owner.Handle}"], await eve.LinesAsync());
        await eve.Member.DeleteAsync($"blocks/{mal.Member.Handle}");
        // Following ended with the block; what was liked is liked again.
        await eve.BadgeIsAsync(2);
    }

    [Fact]
    public async Task Groups_are_exact_however_many_act_and_read_at_once()
    {
        await using var ana = await Tray.OpenAsync(server);
        var post = await ana.Member.PublishAsync("Look");
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.JoinAsync()));
        var acts = people.Select(async one =>
        {
            await one.PutAsync($"posts/{post}/reactions/like");
            await one.DeleteAsync($"posts/{post}/reactions/like");
            await one.PutAsync($"posts/{post}/reactions/support");
            var page = await ana.PageAsync();
            await ana.Member.PutAsync("notifications/read", new { position = page.Text("position") });
        });
        await Task.WhenAll(acts);

        var lines = await ana.SettledAsync();
        Assert.Equal(20, lines.Sum(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_is_not_ones_own_cannot_be_read_or_marked()
    {
        await using var ana = await Tray.OpenAsync(server);
        var bob = await server.JoinAsync();
        await bob.PutAsync($"users/{ana.Member.Handle}/follow");
        await ana.ShowsAsync($"follower 1 {bob.Handle}");
        var id = (await ana.PageAsync()).GetProperty("items")[0].Text("id");

        Assert.Equal(HttpStatusCode.NotFound, (await bob.SendAsync("PUT", $"notifications/{id}/read")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.SendAsync("PUT", "notifications/1/read")).Status);
        foreach (var position in new[] { null, "", "x", "1.1", "zzz.9223372036854775807", new string('1', 5_000) })
        {
            var answer = await ana.Member.SendAsync("PUT", "notifications/read", new { position });
            Assert.True(answer.Status is HttpStatusCode.BadRequest, $"{position}: {answer.Status}");
        }

        Assert.Equal(1, (await ana.PageAsync()).GetProperty("unread").GetInt32());
        for (var n = 0; n < 2; n++) await ana.Member.PutAsync($"notifications/{id}/read");
        await ana.BadgeIsAsync(0);
        Assert.Equal([$"follower 1 {bob.Handle} read"], await ana.LinesAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Member.SendAsync("GET", "notifications?before=x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Member.SendAsync("GET", "notifications?limit=0")).Status);
    }

    [Fact]
    public async Task Pages_hold_everything_once()
    {
        await using var ana = await Tray.OpenAsync(server);
        var posts = new List<string>();
        for (var n = 0; n < 7; n++) posts.Add(await ana.Member.PublishAsync($"Number {n}"));
        var bob = await server.JoinAsync();
        foreach (var post in posts) await bob.PutAsync($"posts/{post}/reactions/like");
        await ana.SettledAsync();

        var walked = await ana.Member.WalkAsync("notifications?unread=true", "postId", "before", 3);
        Assert.Equal(posts.AsEnumerable().Reverse(), walked);
    }
}
