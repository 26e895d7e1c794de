using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>The own account.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this RouteGroupBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Me");
        me.MapGet("", GetAsync).Gives<Me>("The own account, and what writes by cookie repeat.");
        me.MapPatch("", UpdateAsync).Gives<Me>("Changes the own profile; absent fields stay.").Refuses(403, 422);
    }

    private static async Task<IResult> GetAsync(HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserGrain>(caller.UserId).GetMeAsync(caller);
        return result.ToAnswer(me => Me.Of(me, http.Session()));
    }

    private static async Task<IResult> UpdateAsync(ProfileChanges body, HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        UpdateProfile command = new(body.Name, body.JobTitle, body.Site, body.Country, body.Entity, body.Bio);
        var result = await grains.GetGrain<IUserGrain>(caller.UserId).UpdateAsync(caller, command);
        return result.ToAnswer(me => Me.Of(me, http.Session()));
    }
}
