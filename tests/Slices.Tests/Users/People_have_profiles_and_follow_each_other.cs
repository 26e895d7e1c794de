using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Users;

[Collection(Servers.Sqlite)]
public sealed class People_have_profiles_and_follow_each_other(OneServer server)
{
    [Fact]
    public async Task A_person_signs_up_in_and_out_by_handle_or_address()
    {
        var ana = await server.JoinAsync();
        using var browser = new Browser(server.Silo.Address);
        await browser.SignInAsync(ana.Handle);
        var csrf = await browser.SignInAsync($"{ana.Handle}@example.org");

        Assert.Equal(ana.Handle, (await browser.SendAsync("GET", "me")).Done().Text("handle"));
        Assert.Equal("204", (await browser.SendAsync("DELETE", "session", null, ("X-CSRF-Token", csrf))).Verdict);
        Assert.Equal("401 unauthenticated", (await browser.SendAsync("GET", "me")).Verdict);
    }

    [Fact]
    public async Task A_profile_keeps_what_an_edit_does_not_name()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        (await ana.SendAsync("PATCH", "me", new { jobTitle = "Fitter", site = "Flins", bio = "  Hi\r\nyou " })).Done();

        (await ana.SendAsync("PATCH", "me", new { site = "", name = "Ana Z" })).Done();

        var seen = await bob.GetAsync("users/" + ana.Handle);
        Assert.Equal(
            ("Ana Z", "Fitter", "", "Hi\nyou"),
            (seen.Text("name"), seen.Text("jobTitle"), seen.Text("site"), seen.Text("bio")));
        Assert.False(seen.TryGetProperty("email", out _), "An address is shown to its owner alone.");
        Assert.Equal([ana.Handle], (await bob.GetAsync("users?q=" + ana.Handle)).Words("handle"));
    }

    [Fact]
    public async Task Following_twice_is_following_once_and_unfollowing_twice_is_unfollowing()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());

        for (var n = 0; n < 2; n++) await ana.PutAsync($"users/{bob.Handle}/follow");
        var followed = await ana.GetAsync("users/" + bob.Handle);
        Assert.True(followed.GetProperty("isFollowing").GetBoolean());
        Assert.Equal(1, followed.GetProperty("followersCount").GetInt32());
        Assert.Equal(1, (await bob.GetAsync("users/" + ana.Handle)).GetProperty("followingCount").GetInt32());

        for (var n = 0; n < 2; n++) await ana.DeleteAsync($"users/{bob.Handle}/follow");
        Assert.Equal(0, (await ana.GetAsync("users/" + bob.Handle)).GetProperty("followersCount").GetInt32());
        Assert.Equal("400 invalid_request", (await ana.SendAsync("PUT", $"users/{ana.Handle}/follow")).Verdict);
        Assert.Equal("404 not_found", (await ana.SendAsync("PUT", "users/no-such-person/follow")).Verdict);
    }

    [Fact]
    public async Task Lists_of_people_lose_and_double_nobody()
    {
        var ana = await server.JoinAsync();
        var family = "Zq" + Guid.NewGuid().ToString("N")[..8];
        var handles = new List<string>();
        for (var n = 0; n < 7; n++)
        {
            var fan = await server.JoinAsync();
            // Some have the same name: what tells them apart in the order is their id.
            (await fan.SendAsync("PATCH", "me", new { name = $"{(n % 2 == 0 ? "Éva" : "Eva")} {family}" })).Done();
            await fan.PutAsync($"users/{ana.Handle}/follow");
            await ana.PutAsync($"users/{fan.Handle}/follow");
            handles.Add(fan.Handle);
        }

        foreach (var path in new[] { $"users/{ana.Handle}/followers", $"users/{ana.Handle}/following" })
            Assert.Equal(handles.AsEnumerable().Reverse(), await ana.WalkAsync(path, "handle", "after", 2));
        foreach (var query in new[] { family, "eva " + family, "éva " + family })
        {
            Assert.Equal(
                handles.Order(),
                (await ana.WalkAsync($"users?q={Uri.EscapeDataString(query)}", "handle", "after", 3)).Order());
        }
    }
}
