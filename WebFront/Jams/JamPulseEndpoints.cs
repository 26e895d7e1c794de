using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>How a jam is doing at the moment, and who saw which ideas.</summary>
internal static class JamPulseEndpoints
{
    public static void MapJamPulse(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/pulse", PulseAsync)
            .Gives<JamPulse>("How a jam is doing at the moment; who asks is online for a while.").Refuses(404);
        jam.MapPost("/views", SeeAsync).GivesNothing("Says that one saw ideas, so that each gets its share of readers.")
            .Refuses(400, 404, 422);
        jam.MapGet("/exposure", ExposureAsync).Gives<ExposureFigures>("How readers are shared out among ideas.").Refuses(404);
    }

    private static async Task<IResult> PulseAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamsGrain>(0).PulseAsync(http.Caller(), id)).ToAnswer();

    private static async Task<IResult> SeeAsync(long id, SeenIdeas body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IIdeaExposureGrain>(0).SeeAsync(
            http.Caller(), id, [.. (body.Ideas ?? []).Take(JamLimits.SeenTogetherMax + 1)])).ToAnswer();

    private static async Task<IResult> ExposureAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IIdeaExposureGrain>(0).FiguresAsync(http.Caller(), id)).ToAnswer();
}
