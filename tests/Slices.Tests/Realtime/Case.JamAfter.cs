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
