using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>Private conversations, and who is in them.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this RouteGroupBuilder api)
    {
        var conversations = api.MapGroup("/conversations").WithTags("Messages");
        conversations.MapGet("", ListAsync).Gives<ConversationList>("The own conversations, the one active last first.")
            .TakesPage(Paging.After).TakesQuery("with").Refuses(400);
        conversations.MapPost("", StartAsync)
            .Creates<ConversationView>("Starts a group, or finds the one conversation with somebody.")
            .TakesIdempotencyKey().Refuses(400, 403, 404, 409, 422);
        var one = conversations.MapGroup("/{id:id}");
        one.MapGet("", GetAsync).Gives<ConversationSnapshot>("A conversation that one is in.").Refuses(404);
        one.MapPatch("", ChangeAsync).Gives<ConversationView>("Gives a group a title.").Refuses(400, 404, 422);
        one.MapPut("/mute", MuteAsync).GivesNothing("Leaves it out of the count of unread messages.").Refuses(404);
        one.MapDelete("/mute", UnmuteAsync).GivesNothing("Counts it again.").Refuses(404);
        one.MapGet("/members", MembersAsync).Gives<PageOf<ConversationMemberView>>("Who is in, by name.")
            .TakesPage(Paging.After).Refuses(400, 404);
        one.MapPut("/members/{handle}", AdmitAsync)
            .GivesNothing("Brings somebody into a group, who sees what is written from then on.")
            .Refuses(400, 403, 404, 409, 422);
        one.MapDelete("/members/{handle}", LeaveAsync).GivesNothing("Leaves a group; only oneself.").Refuses(400, 403, 404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var with = http.ReadQuery("with");
        var result = await grains.GetGrain<IConversationsGrain>(0)
            .ListAsync(http.Caller(), with.Length == 0 ? null : with, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> StartAsync(NewConversation body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        var result = await grains.GetGrain<IConversationsGrain>(0)
            .StartAsync(http.Caller(), new(body.People ?? [], body.Title, key.Operation));
        return result.ToCreated(http, conversation => $"/conversations/{conversation.Id}");
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationMessages>(id).ShowAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> ChangeAsync(
        long id, ConversationChanges body, HttpContext http, IGrainFactory grains) =>
        (await grains.MembersOf(id).EntitleAsync(http.Caller(), body.Title)).ToAnswer();

    private static async Task<IResult> MuteAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.MembersOf(id).MuteAsync(http.Caller(), true)).ToAnswer();

    private static async Task<IResult> UnmuteAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.MembersOf(id).MuteAsync(http.Caller(), false)).ToAnswer();

    private static async Task<IResult> MembersAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        return (await grains.MembersOf(id).MembersAsync(http.Caller(), page.Value)).ToAnswer(http.Page);
    }

    private static async Task<IResult> AdmitAsync(long id, string handle, HttpContext http, IGrainFactory grains) =>
        await grains.FindUserAsync(handle) is { } userId
            ? (await grains.MembersOf(id).AdmitAsync(http.Caller(), userId)).ToAnswer()
            : Answers.NotFound;

    private static async Task<IResult> LeaveAsync(long id, string handle, HttpContext http, IGrainFactory grains) =>
        await grains.FindUserAsync(handle) is { } userId
            ? (await grains.MembersOf(id).LeaveAsync(http.Caller(), userId)).ToAnswer()
            : Answers.NotFound;

    private static IConversationMembers MembersOf(this IGrainFactory grains, long id) =>
        grains.GetGrain<IConversationMembers>(id);
}
