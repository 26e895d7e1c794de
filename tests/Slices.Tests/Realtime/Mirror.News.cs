using System.Text.Json.Nodes;

namespace MyDeclic.Tests.Realtime;

internal sealed partial class Mirror
{
    // The front page, one article with its post, or the drafts of the communication team.
    private void ApplyNews(string type, string subject, string? actor, JsonObject data)
    {
        if (type.StartsWith("article.", StringComparison.Ordinal)) ApplyArticle(type, subject, data);
        else if (type.StartsWith("comment.", StringComparison.Ordinal)) CountOfArticle((string)data["postId"]!, data);
        else if (type == "reactions.changed") CountOfArticle(subject, data);
        if (State["post"] is not JsonObject post) return;
        if (type == "post.edited")
            foreach (var (name, value) in data["post"]!.AsObject()) post[name] = value?.DeepClone();
        if (type.StartsWith("comment.", StringComparison.Ordinal)) ApplyComment(type, subject, data);
        if (type == "reactions.changed") ApplyReactions(subject, actor ?? "", data);
    }

    private void ApplyArticle(string type, string id, JsonObject data)
    {
        var article = data["article"]?.DeepClone().AsObject();
        if (article is not null && (string?)State["article"]?["id"] == id) State["article"] = article.DeepClone();
        if (Items is not { } items) return;
        var held = items.FirstOrDefault(item => (string?)item!["id"] == id);
        var isDesk = page.StartsWith("news/desk", StringComparison.Ordinal);
        var stays = article is not null && (string)article["state"]! == (isDesk ? "draft" : "published");
        // A change stays in its place; of drafts, what changed last comes first.
        var at = held is null || isDesk ? 0 : items.IndexOf(held);
        if (held is not null) items.Remove(held);
        if (stays) items.Insert(at, article);
    }

    private void CountOfArticle(string id, JsonObject data)
    {
        var shown = (Items ?? []).Append(State["article"]);
        foreach (var article in shown.Where(one => (string?)one?["id"] == id && (int)one!["postVersion"]! < (int)data["version"]!))
        {
            if (data["commentCount"] is { } count) article!["commentCount"] = count.DeepClone();
            article!["postVersion"] = data["version"]!.DeepClone();
        }
    }
}
