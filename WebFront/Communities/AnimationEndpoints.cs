using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Communities;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Communities;

/// <summary>Inviting and admitting many at once, and what owners decide about a community's life.</summary>
internal static class AnimationEndpoints
{
    public static void MapAnimation(this RouteGroupBuilder api)
    {
        var community = api.MapGroup("/communities/{slug}").WithTags("Communities");
        community.MapPost("/invitations", InviteAsync)
            .Gives<InvitationsAnswer>("Invites people by handle, by unit and site, or by e-mail address.")
            .Refuses(400, 403, 404, 409, 422);
        community.MapPost("/requests", SettleAsync).Gives<SettledAnswer>("Accepts or declines several requests.")
            .Refuses(400, 403, 404, 409, 422);
        community.MapPost("/transfer", TransferAsync).Gives<CommunityView>("Makes a member the owner in one's place.")
            .Refuses(400, 403, 404);
        community.MapPost("/open", OpenAsync).Gives<CommunityView>("Opens a community that was prepared.")
            .Refuses(403, 404, 409);
        community.MapPut("/archive", ArchiveAsync).Gives<CommunityView>("Makes a community read-only.")
            .Refuses(403, 404, 409);
        community.MapDelete("/archive", ReactivateAsync).Gives<CommunityView>("Makes it writable again.")
            .Refuses(403, 404, 409);
    }

    private static async Task<IResult> InviteAsync(
        string slug, NewInvitations body, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        InvitePeople command = new(body.Handles, body.Unit, body.Site, body.Emails);
        return (await grains.GetGrain<ICommunityInvitations>(id).InviteManyAsync(http.Caller(), command)).ToAnswer();
    }

    private static async Task<IResult> SettleAsync(
        string slug, RequestAnswers body, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        if (body.IsAccepted is not { } isAccepted)
            return await RefuseAsync(http, grains, id, new(ErrorCode.InvalidRequest, "Say yes or no.", "isAccepted"));
        SettleRequests command = new(body.Handles ?? [], isAccepted);
        return (await grains.GetGrain<ICommunityInvitations>(id).SettleAsync(http.Caller(), command)).ToAnswer();
    }

    private static async Task<IResult> TransferAsync(string slug, NewOwner body, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        if (body.Handle is not { } handle)
            return await RefuseAsync(http, grains, id, new(ErrorCode.InvalidRequest, "Say who.", "handle"));
        // Who is not there is no member either: the grain answers for both.
        var userId = await grains.FindUserAsync(handle) ?? 0;
        return (await grains.GetGrain<ICommunityLife>(id).TransferAsync(http.Caller(), userId)).ToAnswer();
    }

    private static async Task<IResult> OpenAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityLife>(id).OpenAsync(http.Caller())).ToAnswer();
    }

    private static async Task<IResult> ArchiveAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityLife>(id).ArchiveAsync(http.Caller(), true)).ToAnswer();
    }

    private static async Task<IResult> ReactivateAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityLife>(id).ArchiveAsync(http.Caller(), false)).ToAnswer();
    }

    // A body that is not whole tells nobody that the community exists.
    private static async Task<IResult> RefuseAsync(HttpContext http, IGrainFactory grains, long id, Refusal refusal)
    {
        var seen = await grains.GetGrain<ICommunityGrain>(id).GetAsync(http.Caller());
        return Answers.Refuse(seen.IsDone ? refusal : seen.Refusal);
    }
}
