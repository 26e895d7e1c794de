using System.Text.Json;
using MyDeclic.Cluster.Tests.Support;
using MyDeclic.Rig.Cluster;
using MyDeclic.Rig.Server;
using Npgsql;

namespace MyDeclic.Cluster.Tests;

/// <summary>What was answered by one server holds at every other, from then on.</summary>
public sealed class Every_server_tells_the_same : IAsyncLifetime
{
    private const int Rounds = 40;
    private ClusterProcesses? _cluster;

    private ClusterProcesses Cluster => _cluster!;

    // Not in a build whose tests are all skipped.
    private async Task StartAsync() => _cluster ??= await ClusterProcesses.StartAsync(silos: 3, fronts: 2);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
    }

    [ClusterFact]
    public async Task What_was_acknowledged_is_read_at_once_through_any_front_and_silo()
    {
        await StartAsync();
        using var author = await Cluster.JoinAsync("author");
        // Their feeds live on one silo or another: several readers cover all of them.
        var readers = new List<Member>();
        for (var number = 0; number < 6; number++)
        {
            var reader = await Cluster.JoinAsync("reader");
            await reader.PutAsync($"users/{author.Handle}/follow");
            await reader.GetAsync("feed");
            readers.Add(reader);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var here = author.At(Cluster.Fronts[round % 2]);
            var post = await here.PublishAsync($"Round {round}");
            await AssertAllReadAsync(readers, author, post, $"Round {round}");
            (await here.SendAsync("PATCH", $"posts/{post}", new { text = $"Edited {round}" })).Done();
            await AssertAllReadAsync(readers, author, post, $"Edited {round}");
        }

        readers.ForEach(reader => reader.Dispose());
    }

    [ClusterFact]
    public async Task A_read_waits_for_what_was_acknowledged_while_a_transaction_holds_the_log_up()
    {
        await StartAsync();
        using var author = await Cluster.JoinAsync("author");
        using var reader = (await Cluster.JoinAsync("reader")).At(Cluster.Fronts[0]);
        await reader.PutAsync($"users/{author.Handle}/follow");
        await reader.GetAsync("feed");
        // As a server does whose transaction got an earlier place in the log and is not committed yet.
        await using var connection = new NpgsqlConnection(Cluster.Database);
        await connection.OpenAsync();
        await using var other = await connection.BeginTransactionAsync();
        await using var takeAPlace = new NpgsqlCommand(
            "INSERT INTO events (type, subject, actor_id, at) VALUES ('test', 0, 0, 0)", connection, other);
        await takeAPlace.ExecuteNonQueryAsync();

        var post = await author.At(Cluster.Fronts[1]).PublishAsync("Acknowledged");
        var reading = reader.GetAsync("feed");
        await other.RollbackAsync();

        var first = (await reading).GetProperty("items").EnumerateArray().FirstOrDefault();
        Assert.Equal(JsonValueKind.Object, first.ValueKind);
        Assert.Equal(post, first.GetProperty("id").GetString());
    }

    [ClusterFact]
    public async Task Who_is_removed_through_one_front_hears_nothing_later_through_another()
    {
        await StartAsync();
        using var owner = await Cluster.JoinAsync("owner");
        for (var round = 0; round < 6; round++)
        {
            using var bob = (await Cluster.JoinAsync("bob")).At(Cluster.Fronts[round % 2]);
            var elsewhere = owner.At(Cluster.Fronts[(round + 1) % 2]);
            var slug = await elsewhere.FoundAsync("private");
            await elsewhere.AdmitAsync(slug, bob);
            await using var inside = await Viewer.OpenAsync(bob, "community:" + slug);
            await using var mine = await Viewer.OpenAsync(bob, "me");
            var seen = await elsewhere.PublishAsync("He may read this", slug);
            await inside.WaitForAsync("post.created", seen);

            await elsewhere.DeleteAsync($"communities/{slug}/members/{bob.Handle}");
            var toldByThen = inside.Told.Count;
            await elsewhere.PublishAsync("He may not read this", slug);

            // Something of his own comes last: by then everything that was on its way has arrived.
            var last = await bob.PublishAsync("Out");
            await using var own = await Viewer.OpenAsync(bob, "user:" + bob.Handle);
            (await bob.SendAsync("PATCH", "me", new { bio = "Out" })).Done();
            await own.WaitForTypeAsync("user.updated");
            Assert.Equal([seen], inside.Subjects("post.created"));
            Assert.All(inside.Told.Skip(toldByThen), told => Assert.Equal("gap", told.Target));
            Assert.Equal("404 not_found", (await bob.SendAsync("GET", $"posts/{seen}")).Verdict);
            Assert.Equal(last, (await bob.GetAsync("feed")).GetProperty("items")[0].GetProperty("id").GetString());
        }
    }

    [ClusterFact]
    public async Task Who_signs_out_at_one_front_is_out_at_every_other()
    {
        await StartAsync();
        var front = Cluster.Fronts[0];
        using var ada = await Cluster.JoinAsync("ada");
        var tokens = (await ada.GetAsync("tokens")).GetProperty("items");
        await using var page = await ada.At(Cluster.Fronts[1]).ConnectAsync();
        await page.WatchAsync("me");

        await ada.At(front).DeleteAsync($"tokens/{tokens[0].GetProperty("id").GetString()}");

        Assert.StartsWith("401", (await ada.At(Cluster.Fronts[1]).SendAsync("GET", "me")).Verdict, StringComparison.Ordinal);
        await page.Closed;
    }

    private async Task AssertAllReadAsync(List<Member> readers, Member author, string post, string text)
    {
        foreach (var (reader, number) in readers.Select((reader, number) => (reader, number)))
        {
            var there = reader.At(Cluster.Fronts[number % 2]);
            var path = number % 3 == 0 ? $"users/{author.Handle}/posts" : "feed";
            var first = (await there.GetAsync(path)).GetProperty("items").EnumerateArray().FirstOrDefault();
            Assert.Equal(JsonValueKind.Object, first.ValueKind);
            Assert.Equal(post, first.GetProperty("id").GetString());
            Assert.Equal(text, first.GetProperty("text").GetString());
        }
    }
}
