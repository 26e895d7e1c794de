using MyDeclic.Tests.Jams;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    /// <summary>The list of jams, longer than all cases together make it.</summary>
    public const string Jams = "jams?limit=100";

    private static IEnumerable<(string Name, Case Case)> OfJams()
    {
        Func<Scene, string> list = _ => Jams, lists = _ => "jams", page = s => "jams/" + s.Jam, topic = s => "jam:" + s.Jam;
        Func<Scene, string> ideas = s => $"jams/{s.Jam}/ideas", both = s => $"jam:{s.Jam} me", me = _ => "me";
        Func<Scene, Task> plan = async s => s.Jam = await s.Cem.JamAsync();
        Func<Scene, Task> pose = async s =>
        {
            await plan(s);
            s.Idea = await s.Bob.IdeaAsync(s.Jam, "Cork");
        };

        yield return ("a jam is planned", new("jam.planned", list, lists, plan));
        yield return ("a jam has another title", new("jam.changed", list, lists, s => s.Cem.SendAsync(
            "PATCH", "jams/" + s.Jam, new { title = "Doors of today" })) { Before = plan });
        yield return ("a jam is paused", new("jam.changed", page, topic, s => s.Cem.PutAsync($"jams/{s.Jam}/paused")) { Before = plan });
        yield return ("a jam is taken back", new("jam.cancelled", list, lists, s => s.Cem.DeleteAsync("jams/" + s.Jam))
        {
            Before = async s => s.Jam = await s.Cem.JamAsync(with: body => body["phases"] = new[]
            {
                JamRequests.Phase("ideas", DateTimeOffset.UtcNow.AddDays(1), DateTimeOffset.UtcNow.AddDays(2)),
            }),
        });
        yield return ("an idea comes to a jam", new("jam.wall", ideas, topic, s => s.Bob.IdeaAsync(s.Jam, "Cork")) { Before = plan });
        yield return ("an idea comes to a jam, seen in its figures", new(
            "jam.wall", page, topic, s => s.Bob.IdeaAsync(s.Jam, "Cork")) { Before = plan });
        yield return ("an idea is edited", new("jam.wall", ideas, topic, s => s.Bob.SendAsync(
            "PATCH", "posts/" + s.Idea, new { title = "Rubber" })) { Before = pose });
        yield return ("an idea is taken back", new(
            "jam.wall", ideas, topic, s => s.Bob.DeleteAsync("posts/" + s.Idea)) { Before = pose });
        yield return ("somebody comments on an idea", new("jam.wall", ideas, topic, s => s.Cem.PostAsync(
            $"posts/{s.Idea}/comments", new { text = "It swells." })) { Before = pose });
        yield return ("somebody votes in a jam", new(
            "jam.wall", ideas, topic, s => s.Cem.VoteAsync(s.Jam, s.Idea, 3)) { Before = pose });
        yield return ("I vote in a jam on another device", new(
            "jam.voted", s => $"jams/{s.Jam}/ballot", me, s => s.Ana.VoteAsync(s.Jam, s.Idea, 3)) { Before = pose });
        foreach (var one in OfPinsAndPairs().Concat(OfFollows())) yield return one;
        yield return ("I vote in a jam, seen on its page", new(
            "jam.wall", page, both, s => s.Ana.VoteAsync(s.Jam, s.Idea, 3)) { Before = pose });
        yield return ("animators hold a quick poll", new("jam.changed", page, topic, s => s.Cem.PutAsync(
            $"jams/{s.Jam}/poll", new { question = "Ready?", options = new[] { "Yes", "No" } })) { Before = plan });
        Func<Scene, Task> poll = async s =>
        {
            await plan(s);
            await s.Cem.PutAsync($"jams/{s.Jam}/poll", new { question = "Ready?", options = new[] { "Yes", "No" } });
        };
        yield return ("somebody chooses in a quick poll", new(
            "jam.wall", page, topic, s => s.Bob.PutAsync($"jams/{s.Jam}/poll/vote", new { option = 1 })) { Before = poll });
        yield return ("I choose in a quick poll on another device", new(
            "jam.voted", s => $"jams/{s.Jam}/ballot", me, s => s.Ana.PutAsync($"jams/{s.Jam}/poll/vote", new { option = 1 }))
        {
            Before = poll,
        });
        yield return ("votes are called for an idea", new(
            "jam.wall", ideas, topic, s => s.Cem.PutAsync($"jams/{s.Jam}/ideas/{s.Idea}/call")) { Before = pose });
        yield return ("an idea is hidden", new("jam.wall", ideas, topic, s => s.Cem.PutAsync(
            $"jams/{s.Jam}/ideas/{s.Idea}/hidden", new { reason = "Off topic." })) { Before = pose });
        Func<Scene, Task> mine = async s =>
        {
            await plan(s);
            s.Idea = await s.Ana.IdeaAsync(s.Jam, "Cork");
            await s.Cem.PutAsync($"jams/{s.Jam}/ideas/{s.Idea}/hidden", new { reason = "Off topic." });
        };
        yield return ("I appeal for my hidden idea on another device", new(
            "idea.hidden", s => $"jams/{s.Jam}/ideas/{s.Idea}/hidden", me,
            s => s.Ana.PutAsync($"jams/{s.Jam}/ideas/{s.Idea}/appeal", new { text = "It is not." })) { Before = mine });
    }

    private static IEnumerable<(string Name, Case Case)> OfFollows()
    {
        Func<Scene, string> page = s => "jams/" + s.Jam;
        Func<Scene, Task> plan = async s => s.Jam = await s.Cem.JamAsync();
        yield return ("I follow a jam on another device", new(
            "jam.followed", page, s => $"jam:{s.Jam} me", s => s.Ana.PutAsync($"jams/{s.Jam}/follow")) { Before = plan });
        yield return ("somebody else follows a jam", new(
            "jam.wall", page, s => "jam:" + s.Jam, s => s.Bob.PutAsync($"jams/{s.Jam}/follow")) { Before = plan });
        yield return ("a jam that I follow opens a phase", new(
            "post.created", _ => "feed", _ => "home", s => s.Ana.NextMilestoneAsync())
        {
            Before = async s =>
            {
                s.Jam = await s.Cem.JamAsync(with: body => body["phases"] = new[]
                {
                    JamRequests.Phase("ideas", DateTimeOffset.UtcNow.AddSeconds(3), DateTimeOffset.UtcNow.AddDays(2)),
                });
                // Until her own screens were told: what she reads of her home from then on does not change with it.
                await using var other = await s.Ana.ConnectAsync();
                await other.WatchAsync("me");
                await s.Ana.PutAsync($"jams/{s.Jam}/follow");
                while ((await other.NextEventAsync()).Text("type") != "jam.followed")
                {
                }
            },
        });
    }

    private static IEnumerable<(string Name, Case Case)> OfPinsAndPairs()
    {
        yield return ("animators put an older idea first", new(
            "jam.wall", s => $"jams/{s.Jam}/ideas", s => "jam:" + s.Jam, s => s.Cem.PutAsync($"jams/{s.Jam}/ideas/{s.Idea}/pin"))
        {
            Before = async s =>
            {
                s.Jam = await s.Cem.JamAsync();
                s.Idea = await s.Bob.IdeaAsync(s.Jam, "Cork");
                await s.Bob.IdeaAsync(s.Jam, "Rubber");
            },
        });
        yield return ("I compare two ideas on another device", new("jam.voted", s => $"jams/{s.Jam}/ballot", _ => "me", s => s.Ana.PutAsync(
            $"jams/{s.Jam}/pairs", new { winner = s.Idea, loser = s.Rival }))
        {
            Before = async s =>
            {
                s.Jam = await s.Cem.JamAsync(with: body => body["voting"] = "pairs");
                s.Idea = await s.Bob.IdeaAsync(s.Jam, "Cork");
                s.Rival = await s.Bob.IdeaAsync(s.Jam, "Rubber");
            },
        });
    }
}
