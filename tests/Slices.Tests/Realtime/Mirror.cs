using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MyDeclic.Rig.Realtime;

namespace MyDeclic.Tests.Realtime;

/// <summary>
/// What a client holds of one page, and how it applies events to it: the protocol's rules of <c>docs/api.md</c> in their
/// shortest form, as any client would write them.
/// </summary>
internal sealed partial class Mirror(JsonElement snapshot, string me, string page)
{
    /// <summary>The page as the client now shows it.</summary>
    public JsonObject State { get; } = JsonNode.Parse(snapshot.GetRawText())!.AsObject();

    /// <summary>Whether the server said that the page must be read again.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Whether an event said that the list must be read again.</summary>
    public bool IsOutdated { get; private set; }

    private JsonArray? Items => State["items"] as JsonArray;

    // Threads are paged forwards, posts backwards. A thread's topic tells of its post too.
    private bool IsThread => State.ContainsKey("after");

    public void Apply(HubEvent told)
    {
        if (told.Target == "gap") IsStale = true;
        if (told.Target != "event") return;
        var body = JsonNode.Parse(told.Body.GetRawText())!.AsObject();
        var data = body["data"]!.AsObject();
        var type = (string)body["type"]!;
        var (subject, actor) = ((string)body["subject"]!, (string?)body["actor"]?["handle"] ?? "");
        if (page.StartsWith("news", StringComparison.Ordinal)) ApplyNews(type, subject, actor, data);
        else if (!ApplyToThread(type, subject, actor, data)) ApplyToOther(type, subject, actor, data);
    }

    private bool ApplyToThread(string type, string subject, string actor, JsonObject data)
    {
        switch (type.Split('.')[0])
        {
            case "post" when type == "post.marked":
                ApplyMarks(subject, data);
                break;
            case "rating" or "poll" or "preview":
                ApplyCounted(subject, type.Split('.')[0], data);
                break;
            case "bookmark":
                ApplyBookmark(type, subject);
                break;
            case "post":
                ApplyPost(type, subject, data);
                break;
            case "comment" when type == "comment.reactions":
                ApplyCommentReactions(subject, actor, data);
                break;
            case "comment":
                ApplyComment(type, subject, data);
                break;
            case "reactions":
                ApplyReactions(subject, actor, data);
                break;
            default:
                return false;
        }

        return true;
    }

    private void ApplyToOther(string type, string subject, string actor, JsonObject data)
    {
        switch (type.Split('.')[0])
        {
            case "user":
                ApplyUser(type, data);
                break;
            case "skill":
                ApplySkill(type, actor, data);
                break;
            case "colleague":
                ApplyColleague(data);
                break;
            case "community":
                ApplyCommunity(type, data);
                break;
            case "presence":
                State["shows"] = data["shows"]!.DeepClone();
                break;
            case "draft":
                ApplyDraft(type, subject, data);
                break;
            case "idea":
                ApplyHiding(data);
                break;
            case "jam":
                ApplyJam(type, subject, data);
                break;
            case "ask":
                ApplyAsk(type, subject, actor, data);
                break;
            case "message":
                ApplyMessage(type, subject, actor, data);
                break;
            case "conversation":
                ApplyConversation(type, subject, actor, data);
                break;
            case "notification":
                ApplyNotification(type, subject, data);
                break;
            case "shortcuts" when page == "shortcuts":
                State[(bool)data["isCompany"]! ? "company" : "mine"] = data["items"]!.DeepClone();
                break;
            case "bottle":
                ApplyBottle(type, subject, data);
                break;
        }
    }

    // Ordered by place, the newest first. What one may see is asked anew when that changed.
    private void ApplyNotification(string type, string id, JsonObject data)
    {
        if (type == "notification.settings" && page == "notifications/settings")
        {
            foreach (var name in State.Select(pair => pair.Key).ToList()) State.Remove(name);
            foreach (var (name, value) in data["settings"]!.AsObject()) State[name] = value?.DeepClone();
        }

        if (page != "notifications" || Items is not { } items || data["unread"] is not { } unread) return;
        State["unread"] = unread.DeepClone();
        IsOutdated |= type == "notification.refreshed";
        if (type == "notification.read")
        {
            foreach (var item in items.Where(item => Place(item!) <= long.Parse((string)data["upTo"]!, CultureInfo.InvariantCulture)))
                item!["isRead"] = true;
        }

        if (type != "notification.changed") return;
        if (items.FirstOrDefault(item => (string?)item!["id"] == id) is { } held) items.Remove(held);
        if (data["notification"] is not JsonObject shown) return;
        items.Insert(items.Count(item => Place(item!) > Place(shown)), shown.DeepClone());
    }

    private static long Place(JsonNode item) => long.Parse((string)item["place"]!, CultureInfo.InvariantCulture);

    // A page of one bottle, or the box of those that came to the reader and wait.
    private void ApplyBottle(string type, string id, JsonObject data)
    {
        var isPage = (string?)State["id"] == id;
        if (type == "bottle.state")
        {
            if (!isPage || (int)data["version"]! < (int)State["version"]!) return;
            foreach (var name in new[] { "state", "wave", "solvedBy", "answerId", "articleId", "outcomes", "version" })
                Put(State, name, data[name]);
            return;
        }

        var bottle = data["bottle"] as JsonObject;
        if (isPage && bottle is not null)
        {
            foreach (var name in new[] { "solvedBy", "answerId", "articleId", "mine" }) State.Remove(name);
            foreach (var (name, value) in bottle) Put(State, name, value);
        }

        // Other lists stand beside the same topic.
        if (Items is not { } items || !page.StartsWith("bottles", StringComparison.Ordinal)) return;
        if (items.FirstOrDefault(item => (string?)item!["id"] == id) is { } held) items.Remove(held);
        var waits = bottle is not null && (string)bottle["state"]! is "floating" or "answered"
            && (string?)bottle["mine"]?["state"] is "invited" or "answered";
        if (waits) items.Insert(0, bottle!.DeepClone());
    }

    // Those begun last first: a change stays in its place.
    private void ApplyDraft(string type, string id, JsonObject data)
    {
        if (Items is not { } items || page != "drafts") return;
        var held = items.FirstOrDefault(item => (string?)item!["id"] == id);
        var at = held is null ? 0 : items.IndexOf(held);
        if (held is not null) items.Remove(held);
        if (type == "draft.saved") items.Insert(at, data["draft"]!.DeepClone());
    }

    private static void Put(JsonObject held, string name, JsonNode? value)
    {
        if (value is null) held.Remove(name);
        else held[name] = value.DeepClone();
    }

    private void ApplyPost(string type, string id, JsonObject data)
    {
        if (type == "post.deleted")
        {
            if (Find(id) is { } gone) (Items ?? State["pins"] as JsonArray)?.Remove(gone);
            return;
        }

        var post = data["post"]!.DeepClone().AsObject();
        var held = Find(id);
        if (held is null && type == "post.created" && Items is { } items && !IsThread)
        {
            post["myReactions"] = new JsonArray();
            items.Insert(0, post);
        }

        if (held is null || (int)post["version"]! < (int)held["version"]!) return;
        foreach (var (name, value) in post) held[name] = value?.DeepClone();
        if (post["rating"] is null) Unrate(held);
        if (post["preview"] is null) held.Remove("preview");
    }

    private void ApplyComment(string type, string id, JsonObject data)
    {
        if (Find((string)data["postId"]!) is { } post && (int)data["version"]! >= (int)post["version"]!)
        {
            post["commentCount"] = data["commentCount"]!.DeepClone();
            post["version"] = data["version"]!.DeepClone();
        }

        if (Items is not { } comments || comments.Any(item => item!["commentCount"] is not null)) return;
        var held = comments.FirstOrDefault(item => (string)item!["id"]! == id);
        if (type == "comment.deleted" && held is not null) comments.Remove(held);
        if (type == "comment.created" && held is null) comments.Add(WithMine(data["comment"]!, null));
        if (type == "comment.edited" && held is not null) comments[comments.IndexOf(held)] = WithMine(data["comment"]!, held);
    }

    private void ApplyReactions(string id, string actor, JsonObject data)
    {
        if (Find(id) is not { } post || (int)data["version"]! < (int)post["version"]!) return;
        post["reactions"] = data["reactions"]!.DeepClone();
        post["version"] = data["version"]!.DeepClone();
        if (actor == me) post["myReactions"] = data["actorReactions"]!.DeepClone();
    }

    private void ApplyUser(string type, JsonObject data)
    {
        if (type == "user.updated")
        {
            var user = data["user"]!.AsObject();
            if ((string?)State["handle"] == (string)user["handle"]!)
                foreach (var (name, value) in user) State[name] = value?.DeepClone();
            foreach (var item in Items ?? [])
            {
                if ((string?)item!["author"]?["handle"] == (string)user["handle"]!)
                    item["author"]!["name"] = user["name"]!.DeepClone();
            }

            return;
        }

        // What else ends with it is told by itself.
        if (type is "user.blocked" or "user.unblocked") return;
        foreach (var side in new[] { data["follower"]!, data["followee"]! })
        {
            if ((string?)State["handle"] != (string)side["handle"]!) continue;
            State["followersCount"] = side["followersCount"]!.DeepClone();
            State["followingCount"] = side["followingCount"]!.DeepClone();
            if ((string)data["follower"]!["handle"]! == me && side == data["followee"])
                State["isFollowing"] = type == "user.followed";
        }
    }

    private void ApplySkill(string type, string actor, JsonObject data)
    {
        if ((string?)State["handle"] != (string)data["user"]!["handle"]!) return;
        var key = (string)data["skill"]!;
        var skill = State["skills"]?.AsArray().FirstOrDefault(one => (string)one!["skill"]! == key);
        if (skill is not null) skill["confirmations"] = data["confirmations"]!.DeepClone();
        if (actor != me || State["myConfirmations"] is not JsonArray mine) return;
        var others = mine.Select(one => (string)one!).Where(one => one != key);
        var now = type == "skill.confirmed" ? others.Append(key) : others;
        State["myConfirmations"] = new JsonArray([.. now.Order(StringComparer.Ordinal).Select(one => (JsonNode)one)]);
    }

    private void ApplyColleague(JsonObject data)
    {
        var user = data["user"]!.AsObject();
        if ((string?)State["handle"] != (string)user["handle"]!) return;
        foreach (var (name, value) in user) State[name] = value?.DeepClone();
    }

    private void ApplyCommunity(string type, JsonObject data)
    {
        var community = data["community"]!.AsObject();
        if (State["pins"] is JsonArray pins)
        {
            ApplyBoard(type, pins, data);
            return;
        }

        foreach (var item in Items ?? [])
        {
            if ((string?)item!["community"]?["slug"] == (string)community["slug"]!)
                item["community"]!["name"] = community["name"]!.DeepClone();
        }

        if ((string?)State["slug"] != (string)community["slug"]!) return;
        if (type == "community.updated")
        {
            foreach (var (name, value) in community) State[name] = value?.DeepClone();
            return;
        }

        State["memberCount"] = data["memberCount"]!.DeepClone();
        if ((string)data["member"]!["handle"]! != me) return;
        var state = (string)data["state"]!;
        State["myState"] = state;
        if (state == "member") State["myRole"] = data["role"]!.DeepClone();
        else State.Remove("myRole");
    }

    // What a reader did is not in the event: it is kept from what was held.
    private void ApplyBoard(string type, JsonArray held, JsonObject data)
    {
        if (type == "community.dismissed")
        {
            if ((string)data["what"]! == "welcome") State["welcome"]!["isDue"] = false;
            else if (State["announcement"] is JsonObject standing) standing["isDismissed"] = true;
        }

        if (type != "community.board") return;
        var pins = new JsonArray();
        foreach (var post in data["pins"]!.AsArray())
        {
            var pin = post!.DeepClone().AsObject();
            var known = held.FirstOrDefault(one => (string)one!["id"]! == (string)pin["id"]!);
            pin["myReactions"] = known?["myReactions"]?.DeepClone() ?? new JsonArray();
            if (known?["mine"] is { } mine) pin["mine"] = mine.DeepClone();
            pins.Add(pin);
        }

        var before = State["announcement"] as JsonObject;
        State["pins"] = pins;
        Put(State, "announcement", data["announcement"]);
        if (State["announcement"] is JsonObject now)
            now["isDismissed"] = (string?)before?["id"] == (string)now["id"]! && (bool)before!["isDismissed"]!;
        State["welcome"]!["text"] = data["welcome"]!.DeepClone();
    }

    private JsonObject? Find(string id) => (string?)State["id"] == id && State["commentCount"] is not null
        ? State
        : State["post"] is JsonObject post && (string?)post["id"] == id ? post
        : (Items ?? State["pins"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(item => (string?)item["id"] == id && item["commentCount"] is not null);
}
