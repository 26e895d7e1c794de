using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Communities;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Communities;

/// <summary>A community's members, requests and invitations.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder api)
    {
        var members = api.MapGroup("/communities/{slug}/members").WithTags("Communities");
        members.MapGet("", ListAsync).Gives<PageOf<MemberView>>("Members; for animators also requests and invitations.")
            .TakesQuery("state").TakesPage(Paging.After).Refuses(400, 403, 404, 422);
        members.MapPut("/{handle}", ChangeAsync).Gives<MemberView>("Approves, invites, or changes a member's role.")
            .Refuses(400, 403, 404, 409, 422);
        members.MapDelete("/{handle}", RemoveAsync)
            .GivesNothing("Removes a member, refuses a request, or takes back an invitation.").Refuses(403, 404, 409);
    }

    private static async Task<IResult> ListAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (state, refusal) = http.ReadWord<MembershipState>("state");
        if (refusal is not null) return Answers.Refuse(refusal);
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        var result = await grains.GetGrain<ICommunityMembership>(id)
            .ListAsync(http.Caller(), state ?? MembershipState.Member, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> ChangeAsync(
        string slug, string handle, MemberChange body, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        ChangeMember command = new(body.Role, body.State);
        var result = await grains.GetGrain<ICommunityMembership>(id).ChangeAsync(http.Caller(), userId, command);
        return result.ToAnswer();
    }

    private static async Task<IResult> RemoveAsync(string slug, string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityMembership>(id).RemoveAsync(http.Caller(), userId)).ToAnswer();
    }
}
