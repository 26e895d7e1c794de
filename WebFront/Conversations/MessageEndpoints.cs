using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>The messages of a private conversation, and up to where one has them.</summary>
internal static class MessageEndpoints
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("/conversations/{id:id}").WithTags("Messages");
        one.MapGet("/messages", ListAsync).Gives<MessagePage>("Messages, oldest first: the newest, or those at a number.")
            .TakesQuery("before").TakesQuery("after").TakesQuery("around").TakesQuery(Paging.Limit).Refuses(400, 404);
        one.MapPost("/messages", SendAsync).Creates<MessageView>("Writes a message.")
            .TakesIdempotencyKey().Refuses(404, 409, 422);
        one.MapPatch("/messages/{message:id}", RewordAsync).Gives<MessageView>("Changes a message of one's own.")
            .Refuses(403, 404, 409, 422);
        one.MapDelete("/messages/{message:id}", TakeBackAsync)
            .GivesNothing("Takes a message of one's own back; its place stays.").Refuses(403, 404);
        one.MapPut("/read", ReadAsync).GivesNothing("Says up to where one has read.").Refuses(400, 404);
        one.MapPut("/delivered", ReceiveAsync).GivesNothing("Says up to where a device of one's own has the messages.")
            .Refuses(400, 404);
    }

    private static async Task<IResult> ListAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage("");
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var numbers = new int?[3];
        foreach (var (i, name) in new[] { "before", "after", "around" }.Index())
        {
            var text = http.ReadQuery(name);
            if (text.Length == 0) continue;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Answers.Refuse(new Refusal(ErrorCode.InvalidCursor, "The number of a message.", name));
            numbers[i] = number;
        }

        MessagesAsked asked = new(numbers[0], numbers[1], numbers[2], page.Value.Limit);
        return (await grains.MessagesOf(id).MessagesAsync(http.Caller(), asked)).ToAnswer();
    }

    private static async Task<IResult> SendAsync(long id, MessageText body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        var result = await grains.MessagesOf(id).SayAsync(http.Caller(), new(body.Text, key.Operation));
        return result.ToCreated(http, message => $"/conversations/{id}/messages/{message.Id}");
    }

    private static async Task<IResult> RewordAsync(
        long id, long message, MessageText body, HttpContext http, IGrainFactory grains) =>
        (await grains.MessagesOf(id).RewordAsync(http.Caller(), message, body.Text)).ToAnswer();

    private static async Task<IResult> TakeBackAsync(long id, long message, HttpContext http, IGrainFactory grains) =>
        (await grains.MessagesOf(id).TakeBackAsync(http.Caller(), message)).ToAnswer();

    private static async Task<IResult> ReadAsync(long id, Reached body, HttpContext http, IGrainFactory grains) =>
        (await grains.MessagesOf(id).MarkAsync(http.Caller(), body.Seq ?? -1, true)).ToAnswer();

    private static async Task<IResult> ReceiveAsync(long id, Reached body, HttpContext http, IGrainFactory grains) =>
        (await grains.MessagesOf(id).MarkAsync(http.Caller(), body.Seq ?? -1, false)).ToAnswer();

    private static IConversationMessages MessagesOf(this IGrainFactory grains, long id) =>
        grains.GetGrain<IConversationMessages>(id);
}
