using MyDeclic.Tests.Jams;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfJamAfter()
    {
        Func<Scene, Task> pose = async s =>
        {
            s.Jam = await s.Cem.JamAsync();
            s.Idea = await s.Bob.IdeaAsync(s.Jam, "Cork");
        };

        yield return ("an idea is given a status", new(
            "jam.outcome", s => $"jams/{s.Jam}/incubator", s => "jam:" + s.Jam, s => s.Cem.PutAsync(
                $"jams/{s.Jam}/ideas/{s.Idea}/outcome", new { status = "in-pilot", expectedSavings = 12 })) { Before = pose });
        yield return ("another juror judges an idea", new(
            "jam.judged", s => $"jams/{s.Jam}/selection", _ => "me", s => s.Cem.PutAsync(
                $"jams/{s.Jam}/ideas/{s.Idea}/scores", new { scores = new[] { new { criterion = 1, score = 4 } } }))
        {
            Before = async s =>
            {
                var opensAt = DateTimeOffset.UtcNow.AddSeconds(-1);
                s.Jam = await s.Cem.JamAsync(with: body => body["phases"] = new[]
                {
                    JamRequests.Phase("selection", opensAt, opensAt.AddDays(1), ["ideas"]),
                });
                s.Idea = await s.Bob.IdeaAsync(s.Jam, "Cork");
                // The selection shows the idea, which the wall tells once when it is new.
                while ((await s.Ana.GetAsync($"jams/{s.Jam}/ideas/{s.Idea}")).GetProperty("told").GetInt32() == 0) await Task.Yield();
                await s.Cem.PutAsync(
                    $"jams/{s.Jam}/jury", new { jurors = new[] { s.Ana.Handle, s.Cem.Handle }, criteria = new[] { new { name = "Value" } } });
            },
        });
        yield return ("an idea is given another status", new(
            "jam.outcome", s => $"jams/{s.Jam}/incubator", s => "jam:" + s.Jam, s => s.Cem.PutAsync(
                $"jams/{s.Jam}/ideas/{s.Idea}/outcome", new { status = "declined", reason = "Too dear" }))
        {
            Before = async s =>
            {
                await pose(s);
                await s.Cem.PutAsync($"jams/{s.Jam}/ideas/{s.Idea}/outcome", new { status = "kept", expectedSavings = 12 });
            },
        });
    }
}
