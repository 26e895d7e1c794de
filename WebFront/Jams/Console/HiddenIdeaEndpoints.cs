using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>Ideas that animators hide, and what their authors say to that.</summary>
internal static class HiddenIdeaEndpoints
{
    public static void MapHiddenIdeas(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/hidden", ListAsync).Gives<PageOf<HiddenIdea>>("What is hidden, appeals first: animators.").Refuses(403, 404);
        var idea = jam.MapGroup("/ideas/{idea:id}");
        idea.MapGet("/hidden", GetAsync).Gives<HiddenIdea>("A hidden idea, with the reason: its author and animators.").Refuses(404);
        idea.MapPut("/hidden", HideAsync).Gives<HiddenIdea>("Hides an idea with a reason; its author is told: animators.")
            .Refuses(403, 404, 422);
        idea.MapDelete("/hidden", ShowAsync).Gives<IdeaView>("Shows it again: animators.").Refuses(403, 404);
        idea.MapPut("/appeal", AppealAsync).Gives<HiddenIdea>("Says why one's hidden idea should be shown: its author.")
            .Refuses(403, 404, 409, 422);
        idea.MapDelete("/appeal", DeclineAsync).Gives<HiddenIdea>("Answers an appeal by leaving the idea hidden: animators.")
            .Refuses(403, 404);
    }

    private static async Task<IResult> ListAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await Hidden(grains).ListAsync(http.Caller(), id)).ToAnswer(http.Page);

    private static async Task<IResult> GetAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Hidden(grains).GetAsync(http.Caller(), id, idea)).ToAnswer();

    private static async Task<IResult> HideAsync(long id, long idea, HidingReason body, HttpContext http, IGrainFactory grains) =>
        (await Hidden(grains).HideAsync(http.Caller(), id, idea, body.Reason)).ToAnswer();

    private static async Task<IResult> ShowAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Hidden(grains).ShowAsync(http.Caller(), id, idea)).ToAnswer();

    private static async Task<IResult> AppealAsync(long id, long idea, Appeal body, HttpContext http, IGrainFactory grains) =>
        (await Hidden(grains).AppealAsync(http.Caller(), id, idea, body.Text)).ToAnswer();

    private static async Task<IResult> DeclineAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Hidden(grains).DeclineAsync(http.Caller(), id, idea)).ToAnswer();

    private static IHiddenIdeasGrain Hidden(IGrainFactory grains) => grains.GetGrain<IHiddenIdeasGrain>(0);
}
