using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>The jury of a jam and what becomes of its ideas.</summary>
internal static class JamAfterEndpoints
{
    public static void MapJamAfter(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapPut("/jury", SetJuryAsync).Gives<JamJury>("Names the jury and what it judges by: animators.")
            .Refuses(400, 403, 404, 409, 422);
        jam.MapGet("/selection", SelectionAsync)
            .Gives<JamSelection>("Ideas before the jury: jurors, animators and sponsors.").Refuses(403, 404);
        jam.MapPut("/ideas/{idea:id}/scores", JudgeAsync)
            .Gives<SelectionIdea>("Judges an idea in place of what one gave before: jurors.").Refuses(400, 403, 404, 409, 422);
        jam.MapGet("/incubator", IncubatorAsync).Gives<JamIncubator>("Ideas with a status.").Refuses(404);
        jam.MapPut("/ideas/{idea:id}/outcome", DecideAsync)
            .Gives<IdeaOutcome>("Gives an idea a status, told to who wrote and voted for it: animators.")
            .Refuses(400, 403, 404, 409, 422);
        jam.MapGet("/ideas/{idea:id}/outcomes", HistoryAsync)
            .Gives<PageOf<IdeaOutcome>>("Every status that an idea had, the newest first.").Refuses(404);
    }

    private static async Task<IResult> SetJuryAsync(long id, NewJury body, HttpContext http, IGrainFactory grains)
    {
        // Whose names exist is not for who may not name them.
        if (await grains.GetGrain<IJamGrain>(id).StandingAsync(http.Caller()) is not { } standing) return Answers.NotFound;
        if (!standing.MayAnimate) return Answers.Refuse(Refusal.Forbidden);
        if (await grains.FindUsersAsync(body.Jurors, JamAfterLimits.JurorsMax + 1) is not { } jurors) return Answers.NotFound;
        SetJury command = new(jurors, [.. (body.Criteria ?? []).Take(JamAfterLimits.CriteriaMax + 1)]);
        return (await After(id, grains).SetJuryAsync(http.Caller(), command)).ToAnswer();
    }

    private static async Task<IResult> SelectionAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await After(id, grains).SelectionAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> JudgeAsync(long id, long idea, NewScores body, HttpContext http, IGrainFactory grains)
    {
        ImmutableArray<CriterionScore> scores = [.. (body.Scores ?? []).Take(JamAfterLimits.CriteriaMax + 1)];
        return (await After(id, grains).JudgeAsync(http.Caller(), idea, new(scores, body.Note))).ToAnswer();
    }

    private static async Task<IResult> IncubatorAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await After(id, grains).IncubatorAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> DecideAsync(long id, long idea, NewOutcome body, HttpContext http, IGrainFactory grains)
    {
        if (await grains.GetGrain<IJamGrain>(id).StandingAsync(http.Caller()) is not { } standing) return Answers.NotFound;
        if (!standing.MayAnimate) return Answers.Refuse(Refusal.Forbidden);
        long? owner = null;
        if (!string.IsNullOrEmpty(body.Owner) && (owner = await grains.FindUserAsync(body.Owner)) is null)
            return Answers.NotFound;
        DecideIdea command = new(body.Status, body.Reason, owner, body.ExpectedSavings, body.ActualSavings);
        return (await After(id, grains).DecideAsync(http.Caller(), idea, command)).ToAnswer();
    }

    private static async Task<IResult> HistoryAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await After(id, grains).HistoryAsync(http.Caller(), idea)).ToAnswer(http.Page);

    private static IJamAfterGrain After(long id, IGrainFactory grains) => grains.GetGrain<IJamAfterGrain>(id);
}
