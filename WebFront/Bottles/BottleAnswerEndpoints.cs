using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Bottles;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Bottles;

/// <summary>What experts and askers do with a bottle.</summary>
internal static class BottleAnswerEndpoints
{
    public static void MapBottleAnswers(this RouteGroupBuilder api)
    {
        var bottle = api.MapGroup("/bottles/{id:id}").WithTags("Bottles");
        bottle.MapPost("/decline", DeclineAsync).Gives<BottleView>("Says no to a bottle that came.").Refuses(403, 404, 409);
        bottle.MapPost("/pass-on", PassOnAsync).Gives<BottleView>("Passes a bottle that came on to somebody who knows better.")
            .Refuses(403, 404, 409);
        bottle.MapPost("/solve", SolveAsync).Gives<BottleView>("Marks the answer that helped: the asker.").Refuses(403, 404, 409);
        bottle.MapPost("/reopen", ReopenAsync)
            .Gives<BottleView>("Takes the mark back, or sends the bottle on: the asker.").Refuses(403, 404, 409);
        bottle.MapPost("/capitalise", CapitaliseAsync)
            .Gives<BottleView>("Writes the solution up as a best practice that credits both: the asker.").Refuses(403, 404, 409);
        bottle.MapPost("/colleague", MeetAsync)
            .Gives<BottleView>("Asks who helped to be a colleague: the asker.").Refuses(403, 404, 409, 422);
    }

    private static async Task<IResult> DeclineAsync(long id, Decline body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).DeclineAsync(http.Caller(), body.Reason ?? DeclineReason.Unsaid)).ToAnswer();

    private static async Task<IResult> PassOnAsync(long id, Onward body, HttpContext http, IGrainFactory grains)
    {
        // Nobody of that name is answered by the bottle's own rules, in their order.
        var userId = await grains.FindUserAsync(body.Handle ?? "") ?? 0;
        return (await grains.GetGrain<IBottleGrain>(id).PassOnAsync(http.Caller(), userId)).ToAnswer();
    }

    private static async Task<IResult> SolveAsync(long id, Solution body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).SolveAsync(http.Caller(), body.CommentId ?? 0, body.Thanks ?? false)).ToAnswer();

    private static async Task<IResult> ReopenAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).ReopenAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> CapitaliseAsync(long id, Article body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).CapitaliseAsync(http.Caller(), body.Title, body.Text)).ToAnswer();

    private static async Task<IResult> MeetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IBottleGrain>(id).MeetAsync(http.Caller())).ToAnswer();
}
