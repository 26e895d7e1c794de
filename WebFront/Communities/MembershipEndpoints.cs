using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Communities;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Communities;

/// <summary>What ties the caller to a community.</summary>
internal static class MembershipEndpoints
{
    public static void MapMembership(this RouteGroupBuilder api)
    {
        var membership = api.MapGroup("/communities/{slug}/membership").WithTags("Communities");
        membership.MapPut("", JoinAsync).Gives<MembershipAnswer>("Joins, asks to join, or accepts an invitation.")
            .Refuses(403, 404, 409, 422);
        membership.MapDelete("", LeaveAsync)
            .Gives<MembershipAnswer>("Leaves, withdraws a request, or declines an invitation.").Refuses(404, 409);
    }

    private static async Task<IResult> JoinAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityMembership>(id).JoinAsync(http.Caller())).ToAnswer();
    }

    private static async Task<IResult> LeaveAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityMembership>(id).LeaveAsync(http.Caller())).ToAnswer();
    }
}
