using System.Text.Json.Nodes;

namespace MyDeclic.Tests.Realtime;

internal sealed partial class Mirror
{
    // The list of sessions, one session, or its questions.
    private void ApplyAsk(string type, string subject, string actor, JsonObject data)
    {
        if (type is "ask.planned" or "ask.changed" or "ask.cancelled") ApplySession(type, subject, data);
        else if (type == "ask.voted") Vote(subject, (int)data["votes"]!, (bool)data["hasMyVote"]!);
        else if (type == "ask.tallies")
        {
            Count(subject, data["figures"]!);
            foreach (var tally in data["tallies"]!.AsArray()) Vote((string)tally!["questionId"]!, (int)tally["votes"]!, null);
        }
        else
        {
            var question = data["question"]!.AsObject();
            Count((string)question["askId"]!, data["figures"]!);
            ApplyQuestion(question, actor);
        }
    }

    private void ApplySession(string type, string id, JsonObject data)
    {
        if ((string?)State["ask"]?["id"] == id && data["ask"] is { } ask) State["ask"] = ask.DeepClone();
        if (Items is not { } items || page != "asks") return;
        if (items.FirstOrDefault(item => (string?)item!["id"] == id) is { } held) items.Remove(held);
        if (type == "ask.cancelled") return;
        var at = items.TakeWhile(item => (DateTimeOffset)item!["closesAt"]! > (DateTimeOffset)data["ask"]!["closesAt"]!);
        items.Insert(at.Count(), data["ask"]!.DeepClone());
    }

    private void Count(string askId, JsonNode figures)
    {
        var sessions = (Items ?? []).Append(State["ask"]);
        foreach (var ask in sessions.Where(one => (string?)one?["id"] == askId)) ask!["figures"] = figures.DeepClone();
    }

    private void Vote(string id, int votes, bool? isMine)
    {
        if (Items?.FirstOrDefault(item => (string?)item!["id"] == id) is not { } question) return;
        question["votes"] = votes;
        if (isMine is { } given) question["hasMyVote"] = given;
    }

    private void ApplyQuestion(JsonObject question, string actor)
    {
        if (Items is not { } items || !page.EndsWith("/questions?order=newest", StringComparison.Ordinal)) return;
        var held = items.FirstOrDefault(item => (string?)item!["id"] == (string)question["id"]!);
        var at = held is null ? 0 : items.IndexOf(held);
        if (held is not null) items.Remove(held);
        if ((string)question["state"]! is "withdrawn" or "hidden") return;
        var shown = question.DeepClone().AsObject();
        shown["isMine"] = held?["isMine"]?.DeepClone() ?? (actor == me);
        shown["hasMyVote"] = held?["hasMyVote"]?.DeepClone() ?? false;
        items.Insert(at, shown);
    }
}
