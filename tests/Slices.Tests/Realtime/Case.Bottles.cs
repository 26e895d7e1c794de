using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfBottles()
    {
        Func<Scene, string> forMe = _ => "bottles?box=for-me", bottle = s => $"bottles/{s.BottleId}", me = _ => "me";
        Func<Scene, string> mine = s => $"bottles/{s.OwnBottleId}", thread = s => $"post:{s.BottleId}";

        yield return ("a bottle comes to me", new("bottle.arrived", forMe, me, s => ThrowAsync(s)));
        yield return ("a bottle is passed on to me", new("bottle.arrived", forMe, me, async s =>
        {
            var (expert, skill) = (await s.JoinAsync(), s.Tag + "x");
            await expert.PutAsync($"me/skills/{skill}", new { level = "masters" });
            var id = await ThrowAsync(s, skill);
            await expert.PostAsync($"bottles/{id}/pass-on", new { handle = s.Ana.Handle });
        }));
        yield return ("I decline a bottle on another device", new(
            "bottle.changed", forMe, me, s => s.Ana.PostAsync($"bottles/{s.BottleId}/decline", new { reason = "unclear" })));
        yield return ("an expert declines my bottle", new(
            "bottle.changed", mine, me, s => s.Bob.PostAsync($"bottles/{s.OwnBottleId}/decline", new { })));
        yield return ("an expert passes my bottle on", new("bottle.changed", mine, me, async s =>
        {
            var other = await s.JoinAsync();
            await s.Bob.PostAsync($"bottles/{s.OwnBottleId}/pass-on", new { handle = other.Handle });
        }));
        yield return ("a bottle that came to me is solved", new("bottle.changed", forMe, me, SolveAsync));
        yield return ("a bottle is solved, seen in its thread", new("bottle.state", bottle, thread, SolveAsync));
        yield return ("a bottle is opened again, seen in its thread", new("bottle.state", bottle, thread, async s =>
        {
            await SolveAsync(s);
            await s.Bob.PostAsync($"bottles/{s.BottleId}/reopen", new { });
        }));
        yield return ("a bottle is written up, seen in its thread", new("bottle.state", bottle, thread, async s =>
        {
            await SolveAsync(s);
            await s.Bob.PostAsync($"bottles/{s.BottleId}/capitalise", new { title = "Seals", text = "All about them." });
        }));
        yield return ("a bottle that came to me is taken back", new(
            "bottle.withdrawn", forMe, me, s => s.Bob.DeleteAsync("bottles/" + s.BottleId)));
        yield return ("a bottle that came to me goes with its post", new(
            "bottle.withdrawn", forMe, me, s => s.Bob.DeleteAsync("posts/" + s.BottleId)));
    }

    private static async Task<string> ThrowAsync(Scene scene, string? tag = null) =>
        (await scene.Bob.PostAsync("bottles", new { text = "Who knows?", tags = new[] { tag ?? scene.Tag } })).Text("id");

    private static async Task SolveAsync(Scene scene)
    {
        var other = await scene.JoinAsync();
        var answer = await other.PostAsync($"posts/{scene.BottleId}/comments", new { text = "I do." });
        await scene.Bob.PostAsync($"bottles/{scene.BottleId}/solve", new { commentId = answer.Text("id"), thanks = true });
    }
}
