using MyDeclic.Tests.Asks;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfAsks()
    {
        Func<Scene, string> list = _ => "asks", lists = _ => "asks", me = _ => "me";
        Func<Scene, string> page = s => "asks/" + s.Ask, topic = s => "ask:" + s.Ask;
        Func<Scene, string> questions = s => $"asks/{s.Ask}/questions?order=newest";
        Func<Scene, Task> plan = async s => s.Ask = await (await s.PressAsync()).PlanAsync([s.Cem.Handle]);
        Func<Scene, Task> pose = async s =>
        {
            await plan(s);
            s.Question = await s.Bob.QuestionAsync(s.Ask, "Why?");
        };

        yield return ("a session is planned", new("ask.planned", list, lists, plan));
        yield return ("a session lasts longer", new("ask.changed", list, lists, async s => await (await s.PressAsync()).SendAsync(
            "PATCH", "asks/" + s.Ask, new { closesAt = DateTimeOffset.UtcNow.AddDays(9) })) { Before = plan });
        yield return ("a session has another title", new("ask.changed", page, topic, async s => await (await s.PressAsync()).SendAsync(
            "PATCH", "asks/" + s.Ask, new { title = "Ask her" })) { Before = plan });
        yield return ("a session is taken back", new(
            "ask.cancelled", list, lists, async s => await (await s.PressAsync()).DeleteAsync("asks/" + s.Ask))
        {
            Before = async s => s.Ask = await (await s.PressAsync()).PlanAsync([s.Cem.Handle], opensIn: TimeSpan.FromDays(1)),
        });
        yield return ("somebody asks", new("ask.question", questions, topic, s => s.Bob.QuestionAsync(s.Ask, "Why?")) { Before = plan });
        yield return ("somebody asks, seen in the list of sessions", new(
            "ask.question", list, lists, s => s.Bob.QuestionAsync(s.Ask, "Why?")) { Before = plan });
        yield return ("a question is answered", new("ask.question", questions, topic, s => s.Cem.PutAsync(
            $"asks/{s.Ask}/questions/{s.Question}/answer", new { text = "Because." })) { Before = pose });
        yield return ("a question is hidden", new("ask.question", questions, topic, async s => await (await s.PressAsync()).PutAsync(
            $"asks/{s.Ask}/questions/{s.Question}/hidden", new { reason = "A name is in it." })) { Before = pose });
        yield return ("somebody votes for a question", new("ask.tallies", questions, topic, async s =>
            await (await s.JoinAsync()).PutAsync($"asks/{s.Ask}/questions/{s.Question}/vote")) { Before = pose });
        yield return ("I vote for a question on another device", new("ask.voted", questions, me, s =>
            s.Ana.PutAsync($"asks/{s.Ask}/questions/{s.Question}/vote")) { Before = pose });
    }
}
