using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Users;
using MyDeclic.WebFront.Media;
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
        me.MapGet("/history", HistoryAsync).Gives<PageOf<ProfileChangeView>>("The own profile's changes, newest first.")
            .TakesPage(Paging.After).Refuses(400);
    }

    private static async Task<IResult> GetAsync(HttpContext http, IGrainFactory grains, MediaUploads uploads)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserGrain>(caller.UserId).GetMeAsync(caller);
        return result.ToAnswer(me => Me.Of(me, http.Session(), uploads.AreOn));
    }

    private static async Task<IResult> UpdateAsync(
        ProfileChanges body, HttpContext http, IGrainFactory grains, MediaUploads uploads)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserGrain>(caller.UserId).UpdateAsync(caller, body.ToCommand());
        return result.ToAnswer(me => Me.Of(me, http.Session(), uploads.AreOn));
    }

    private static async Task<IResult> HistoryAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserGrain>(caller.UserId).HistoryAsync(caller, page.Value);
        return result.ToAnswer(http.Page);
    }
}
