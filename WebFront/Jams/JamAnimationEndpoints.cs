using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>What animators do while a jam runs.</summary>
internal static class JamAnimationEndpoints
{
    public static void MapJamAnimation(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/actions", ActionsAsync).Gives<PageOf<JamActionView>>("What animators did, the newest first: animators.")
            .TakesPage(Paging.After).Refuses(400, 403, 404);
        jam.MapPut("/announcement", AnnounceAsync).Gives<JamView>("Tells everybody something: animators.").Refuses(403, 404, 422);
        jam.MapDelete("/announcement", SilenceAsync).Gives<JamView>("Takes the announcement back.").Refuses(403, 404);
        jam.MapPut("/spotlight/{idea:id}", SpotlightAsync).Gives<JamView>("Holds an idea up: animators.").Refuses(403, 404);
        jam.MapDelete("/spotlight", DarkenAsync).Gives<JamView>("Holds none up any more.").Refuses(403, 404);
        jam.MapPut("/ideas/{idea:id}/merged", MergeAsync)
            .Gives<IdeaView>("Makes an idea one with another; votes are united, nobody's counts twice: animators.")
            .Refuses(400, 403, 404, 409);
        jam.MapDelete("/ideas/{idea:id}/merged", SeparateAsync).Gives<IdeaView>("Makes it stand for itself again.").Refuses(403, 404);
        jam.MapPut("/ideas/{idea:id}/theme", MoveAsync).Gives<IdeaView>("Moves an idea to another theme: animators.")
            .Refuses(400, 403, 404);
        jam.MapPut("/ideas/{idea:id}/pin", PinAsync).Gives<IdeaView>("Puts an idea among the first: animators.")
            .Refuses(403, 404, 422);
        jam.MapDelete("/ideas/{idea:id}/pin", UnpinAsync).Gives<IdeaView>("Among the first no longer.").Refuses(403, 404);
    }

    private static async Task<IResult> ActionsAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        return (await Jam(id, grains).ActionsAsync(http.Caller(), page.Value)).ToAnswer(http.Page);
    }

    private static async Task<IResult> AnnounceAsync(long id, JamAnnouncement body, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).AnnounceAsync(http.Caller(), body.Text)).ToAnswer();

    private static async Task<IResult> SilenceAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).AnnounceAsync(http.Caller(), null)).ToAnswer();

    private static async Task<IResult> SpotlightAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).SpotlightAsync(http.Caller(), idea)).ToAnswer();

    private static async Task<IResult> DarkenAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).SpotlightAsync(http.Caller(), null)).ToAnswer();

    private static async Task<IResult> MergeAsync(long id, long idea, IdeaTarget body, HttpContext http, IGrainFactory grains) =>
        body.Into is { } into
            ? (await Jam(id, grains).MergeAsync(http.Caller(), idea, into)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "into"));

    private static async Task<IResult> SeparateAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).SeparateAsync(http.Caller(), idea)).ToAnswer();

    private static async Task<IResult> MoveAsync(long id, long idea, IdeaTheme body, HttpContext http, IGrainFactory grains) =>
        body.Theme is { } theme
            ? (await Jam(id, grains).MoveAsync(http.Caller(), idea, theme)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "theme"));

    private static async Task<IResult> PinAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).PinAsync(http.Caller(), idea, true)).ToAnswer();

    private static async Task<IResult> UnpinAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Jam(id, grains).PinAsync(http.Caller(), idea, false)).ToAnswer();

    private static IJamAnimation Jam(long id, IGrainFactory grains) => grains.GetGrain<IJamAnimation>(id);
}
