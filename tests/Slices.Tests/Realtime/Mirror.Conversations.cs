using System.Text.Json.Nodes;

namespace MyDeclic.Tests.Realtime;

internal sealed partial class Mirror
{
    private bool IsMessages => page.Contains("/messages", StringComparison.Ordinal);

    private void ApplyMessage(string type, string id, string actor, JsonObject data)
    {
        var message = data["message"]!.AsObject();
        if (IsMessages)
        {
            if (!page.Contains((string)message["conversationId"]!, StringComparison.Ordinal)) return;
            var held = Items!.FirstOrDefault(one => (string)one!["id"]! == id);
            if (held is null && type == "message.created") Items!.Add(message.DeepClone());
            else if (held is not null) Items![Items.IndexOf(held)] = message.DeepClone();
            return;
        }

        if (HeldTalk((string)message["conversationId"]!) is not { } talk) return;
        if ((int)data["version"]! <= (int)talk["version"]!) return;
        talk["version"] = data["version"]!.DeepClone();
        var seq = (int)message["seq"]!;
        if (type == "message.created")
        {
            talk["lastSeq"] = seq;
            talk["activeAt"] = message["createdAt"]!.DeepClone();
            talk["lastMessage"] = message.DeepClone();
            if (actor == me) (talk["readSeq"], talk["unread"]) = (seq, 0);
            else talk["unread"] = (int)talk["unread"]! + 1;
            MoveMark(talk, actor, seq, seq);
            ToTheTop(talk);
        }
        else if ((string?)talk["lastMessage"]?["id"] == id)
        {
            talk["lastMessage"] = message.DeepClone();
        }

        if (type == "message.deleted" && seq > (int)talk["readSeq"]!) talk["unread"] = (int)talk["unread"]! - 1;
        CountUnread();
    }

    private void ApplyConversation(string type, string id, string actor, JsonObject data)
    {
        if (IsMessages) return;
        var talk = HeldTalk(id);
        switch (type)
        {
            case "conversation.joined" when talk is null && Items is { } items:
                items.Insert(0, data["conversation"]!.DeepClone());
                break;
            case "conversation.left" when talk is not null:
                Items?.Remove(talk);
                break;
            case "conversation.muted" when talk is not null:
                talk["isMuted"] = data["isMuted"]!.DeepClone();
                break;
            case "conversation.marked" when talk is not null:
                MoveMark(talk, actor, (int)data["deliveredSeq"]!, (int)data["readSeq"]!);
                if (actor != me || (int)data["readSeq"]! <= (int)talk["readSeq"]!) break;
                talk["readSeq"] = data["readSeq"]!.DeepClone();
                talk["unread"] = data["unread"]!.DeepClone();
                break;
            case "conversation.changed" when talk is not null && (int)data["version"]! > (int)talk["version"]!:
                foreach (var (name, value) in data) talk[name] = value?.DeepClone();
                if (Items is { } all) Sort(all);
                break;
        }

        CountUnread();
    }

    private JsonObject? HeldTalk(string id) => State["conversation"] is JsonObject one && (string)one["id"]! == id
        ? one
        : Items?.OfType<JsonObject>().FirstOrDefault(item => (string?)item["id"] == id && item["lastSeq"] is not null);

    private static void MoveMark(JsonObject talk, string handle, int delivered, int read)
    {
        var mark = talk["marks"]!.AsArray().FirstOrDefault(one => (string)one!["handle"]! == handle);
        if (mark is null) return;
        mark["deliveredSeq"] = Math.Max(delivered, (int)mark["deliveredSeq"]!);
        mark["readSeq"] = Math.Max(read, (int)mark["readSeq"]!);
    }

    private void ToTheTop(JsonObject talk)
    {
        if (Items is not { } items || items.Count == 0 || items[0] == talk) return;
        items.Remove(talk);
        items.Insert(0, talk);
    }

    private static void Sort(JsonArray items)
    {
        var sorted = items.OrderByDescending(one => (string)one!["activeAt"]!, StringComparer.Ordinal).ToList();
        items.Clear();
        foreach (var one in sorted) items.Add(one);
    }

    private void CountUnread()
    {
        if (Items is { } items && State.ContainsKey("unread"))
            State["unread"] = items.Where(one => !(bool)one!["isMuted"]!).Sum(one => (int)one!["unread"]!);
    }
}
