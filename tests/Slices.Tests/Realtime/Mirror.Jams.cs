using System.Globalization;
using System.Text.Json.Nodes;

namespace MyDeclic.Tests.Realtime;

internal sealed partial class Mirror
{
    // The list of jams, one jam, its ideas by time, or one's own ballot in it.
    private void ApplyJam(string type, string jamId, JsonObject data)
    {
        if (type == "jam.wall") ApplyWall(data);
        else if (type == "jam.voted") ApplyBallot(data["ballot"]!.AsObject());
        else if (type == "jam.followed") ApplyFollow(jamId, data);
        else if (type == "jam.outcome") ApplyOutcome(data);
        else if (type == "jam.judged") ApplyJudged(data);
        else
        {
            if ((string?)State["jam"]?["id"] == jamId && data["jam"] is { } jam) State["jam"] = jam.DeepClone();
            if (Items is not { } items || page != Case.Jams) return;
            if (items.FirstOrDefault(item => (string?)item!["id"] == jamId) is { } held) items.Remove(held);
            if (type == "jam.cancelled") return;
            var at = items.TakeWhile(item => EndOf(item!) > EndOf(data["jam"]!));
            items.Insert(at.Count(), data["jam"]!.DeepClone());
        }
    }

    private void ApplyFollow(string jamId, JsonObject data)
    {
        if ((string?)State["jam"]?["id"] == jamId) State["following"] = data["following"]!.DeepClone();
    }

    private static DateTimeOffset EndOf(JsonNode jam) => (DateTimeOffset)jam["phases"]!.AsArray()[^1]!["closesAt"]!;

    private void ApplyWall(JsonObject data)
    {
        if (State.ContainsKey("figures")) State["figures"] = data["figures"]!.DeepClone();
        if (State["jam"] is JsonObject jam) Put(jam, "poll", data["poll"]);
        if (Items is not { } items || !page.EndsWith("/ideas", StringComparison.Ordinal)) return;
        foreach (var tally in data["tallies"]!.AsArray())
        {
            if (items.FirstOrDefault(item => (string?)item!["id"] == (string?)tally!["id"]) is not JsonObject idea
                || (int)idea["told"]! > (int)tally!["told"]!) continue;
            foreach (var name in new[] { "comments", "points", "votes", "told" }) Put(idea, name, tally[name]);
        }

        foreach (var idea in data["ideas"]!.AsArray())
        {
            var id = (string)idea!["id"]!;
            var held = items.FirstOrDefault(item => (string?)item!["id"] == id);
            if (held is not null && (int)held["told"]! > (int)idea["told"]!) continue;
            if (held is not null) items.Remove(held);
            if ((string)idea["state"]! != "shown") continue;
            items.Insert(items.TakeWhile(item => Before(item!, idea)).Count(), idea.DeepClone());
        }
    }

    // What animators put first, then by time.
    private static bool Before(JsonNode one, JsonNode other) => ((int)one["pin"]!, (int)other["pin"]!) switch
    {
        (0, 0) => Number((string)one["id"]!) > Number((string)other["id"]!),
        (0, _) => false,
        (_, 0) => true,
        var (first, second) => first < second
            || (first == second && Number((string)one["id"]!) < Number((string)other["id"]!)),
    };

    private static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    // The incubator's ideas, oldest first, and what they are to bring.
    private void ApplyOutcome(JsonObject data)
    {
        if (Items is not { } items || !page.EndsWith("/incubator", StringComparison.Ordinal)) return;
        State["savings"] = data["savings"]!.DeepClone();
        var id = (string)data["ideaId"]!;
        if (items.FirstOrDefault(item => (string?)item!["ideaId"] == id) is { } held) items.Remove(held);
        if (data["outcome"] is not { } outcome) return;
        items.Insert(items.TakeWhile(item => Number((string)item!["ideaId"]!) < Number(id)).Count(), outcome.DeepClone());
    }

    // A juror who gave nothing yet is told how many did, and nothing of what they gave.
    private void ApplyJudged(JsonObject data)
    {
        if (Items?.FirstOrDefault(item => (string?)item!["idea"]!["id"] == (string?)data["ideaId"]) is { } held)
            held["judged"] = data["judged"]!.DeepClone();
    }

    private void ApplyBallot(JsonObject ballot)
    {
        if (State.ContainsKey("pointsLeft")) State["pointsLeft"] = ballot["pointsLeft"]!.DeepClone();
        if (State.ContainsKey("votes")) State["votes"] = ballot["votes"]!.DeepClone();
        if (State.ContainsKey("pairs")) State["pairs"] = ballot["pairs"]!.DeepClone();
        if (page.EndsWith("/ballot", StringComparison.Ordinal)) Put(State, "pollOption", ballot["pollOption"]);
    }

    // One's own hidden idea.
    private void ApplyHiding(JsonObject data)
    {
        foreach (var (name, value) in data["hidden"]!.AsObject()) State[name] = value?.DeepClone();
    }
}
