using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Realtime;

internal sealed partial record Case
{
    private static IEnumerable<(string Name, Case Case)> OfConversations()
    {
        Func<Scene, string> list = _ => "conversations", topic = _ => "conversations";

        yield return ("somebody starts a conversation with me", new(
            "conversation.joined", list, topic, s => s.Bob.PostAsync("conversations", new { people = new[] { s.Ana.Handle } })));
        yield return ("somebody writes to me for the first time", new(
            "message.created", list, topic, async s => await SayAsync(s.Bob, await s.TalkAsync(s.Bob), "Hello")));
        yield return ("somebody writes to me, seen in the list", InTalk(
            "message.created", list, async (s, talk) => await SayAsync(s.Bob, talk, "Hello again")));
        yield return ("somebody writes to me, seen in the conversation", InTalk(
            "message.created", s => $"conversations/{s.TalkId}/messages", async (s, talk) => await SayAsync(s.Bob, talk, "And **more**")));
        yield return ("I write on another device", InTalk(
            "message.created", list, async (s, talk) => await SayAsync(s.Ana, talk, "From here")));
        yield return ("somebody edits a message, seen in the conversation", InTalk(
            "message.edited", s => $"conversations/{s.TalkId}/messages", (s, talk) =>
                s.Bob.SendAsync("PATCH", $"conversations/{talk}/messages/{s.MessageId}", new { text = "I meant this" })));
        yield return ("somebody edits a message, seen in the list", InTalk(
            "message.edited", list, (s, talk) =>
                s.Bob.SendAsync("PATCH", $"conversations/{talk}/messages/{s.MessageId}", new { text = "I meant this" })));
        yield return ("somebody takes an unread message back", InTalk(
            "message.deleted", list, (s, talk) => s.Bob.DeleteAsync($"conversations/{talk}/messages/{s.MessageId}")));
        yield return ("somebody takes a message back, seen in the conversation", InTalk(
            "message.deleted", s => $"conversations/{s.TalkId}/messages", (s, talk) =>
                s.Bob.DeleteAsync($"conversations/{talk}/messages/{s.MessageId}")));
        yield return ("I read on another device", InTalk(
            "conversation.marked", list, (s, talk) => s.Ana.PutAsync($"conversations/{talk}/read", new { seq = 1 })));
        yield return ("somebody received what I wrote, seen in the conversation", InTalk(
            "conversation.marked", s => $"conversations/{s.TalkId}", async (s, talk) =>
            {
                await SayAsync(s.Ana, talk, "Did you get this?");
                await s.Bob.PutAsync($"conversations/{talk}/delivered", new { seq = 2 });
            }));
        yield return ("I mute a conversation on another device", InTalk(
            "conversation.muted", list, (s, talk) => s.Ana.PutAsync($"conversations/{talk}/mute")));
        yield return ("a group gets a title", InGroup(
            "conversation.changed", (s, talk) => s.Bob.SendAsync("PATCH", $"conversations/{talk}", new { title = "Doors" })));
        yield return ("somebody is brought into a group", InGroup(
            "conversation.changed", async (s, talk) =>
                await s.Bob.PutAsync($"conversations/{talk}/members/{(await s.JoinAsync()).Handle}")));
        yield return ("I leave a group on another device", InGroup(
            "conversation.left", (s, talk) => s.Ana.DeleteAsync($"conversations/{talk}/members/{s.Ana.Handle}")));
    }

    private static Case InTalk(string type, Func<Scene, string> page, Func<Scene, string, Task> act) =>
        new(type, page, _ => "conversations", s => act(s, s.TalkId))
        {
            Before = async s =>
            {
                s.TalkId = await s.TalkAsync(s.Bob);
                s.MessageId = await SayAsync(s.Bob, s.TalkId, "First");
            },
        };

    private static Case InGroup(string type, Func<Scene, string, Task> act) =>
        new(type, _ => "conversations", _ => "conversations", s => act(s, s.TalkId))
        {
            Before = async s => s.TalkId = (await s.Bob.PostAsync(
                "conversations", new { people = new[] { s.Ana.Handle, s.Cem.Handle } })).Text("id"),
        };

    private static async Task<string> SayAsync(Member who, string talk, string text) =>
        (await who.PostAsync($"conversations/{talk}/messages", new { text })).Text("id");
}
