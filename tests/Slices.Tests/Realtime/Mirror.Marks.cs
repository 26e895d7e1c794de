using System.Text.Json.Nodes;

namespace MyDeclic.Tests.Realtime;

internal sealed partial class Mirror
{
    private void ApplyCounted(string id, string what, JsonObject data)
    {
        if (Find(id) is not { } post || (int)data["version"]! < (int)post["version"]!) return;
        Put(post, what, data[what]);
        post["version"] = data["version"]!.DeepClone();
    }

    // Who is told of a comment is not told what they gave themselves: that stays as it was.
    private static JsonNode WithMine(JsonNode comment, JsonNode? held)
    {
        var shown = comment.DeepClone();
        shown["myReactions"] = held?["myReactions"]?.DeepClone() ?? new JsonArray();
        return shown;
    }

    private void ApplyCommentReactions(string id, string actor, JsonObject data)
    {
        var comment = Items?.FirstOrDefault(item => (string?)item!["id"] == id);
        if (comment?["reactionsVersion"] is not { } held || (int)data["version"]! < (int)held) return;
        comment["reactions"] = data["reactions"]!.DeepClone();
        comment["reactionsVersion"] = data["version"]!.DeepClone();
        if (actor == me) comment["myReactions"] = data["actorReactions"]!.DeepClone();
    }

    private void ApplyMarks(string id, JsonObject data)
    {
        if (Find(id) is not { } post) return;
        var mine = Mine(post);
        // What is no longer rated has no stars, whatever was told before it became so.
        Put(mine, "stars", post["rating"] is null ? null : data["stars"]);
        Put(mine, "choices", data["choices"]);
        Keep(post, mine);
    }

    private void ApplyBookmark(string type, string id)
    {
        if (Find(id) is not { } post) return;
        var mine = Mine(post);
        mine["isBookmarked"] = type == "bookmark.saved";
        Keep(post, mine);
    }

    private static void Unrate(JsonObject post)
    {
        post.Remove("rating");
        if (post["mine"] is not JsonObject mine) return;
        mine.Remove("stars");
        Keep(post, mine);
    }

    private static JsonObject Mine(JsonObject post) =>
        post["mine"]?.DeepClone().AsObject() ?? new JsonObject { ["isBookmarked"] = false };

    // What one did nothing with has no marks.
    private static void Keep(JsonObject post, JsonObject mine)
    {
        if (mine.Count == 1 && !(bool)mine["isBookmarked"]!) post.Remove("mine");
        else post["mine"] = mine.DeepClone();
    }
}
