using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>The animators' console: duty, polls, calls for votes, experts.</summary>
internal static class JamConsoleEndpoints
{
    public static void MapJamConsole(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/console", ConsoleAsync).Gives<JamConsole>("What waits for animators, and who is on duty: animators.")
            .Refuses(403, 404);
        jam.MapPut("/duty", HandOverAsync).Gives<JamConsole>("Gives the duty to an animator, with a note: animators.")
            .Refuses(400, 403, 404, 422);
        jam.MapPut("/poll", PollAsync).Gives<JamView>("Holds a quick poll, in place of the one before: animators.")
            .Refuses(403, 404, 409, 422);
        jam.MapDelete("/poll", UnpollAsync).Gives<JamView>("Takes the quick poll down: animators.").Refuses(403, 404);
        jam.MapPut("/poll/vote", ChooseAsync).Gives<BallotView>("Chooses an option of the quick poll, in place of another.")
            .Refuses(400, 403, 404, 409, 422);
        jam.MapPut("/ideas/{idea:id}/call", CallAsync)
            .Gives<IdeaView>("Calls for votes for an idea: others are shown it among the first: animators.").Refuses(403, 404, 422);
        jam.MapDelete("/ideas/{idea:id}/call", UncallAsync).Gives<IdeaView>("Calls for them no longer: animators.")
            .Refuses(403, 404);
        jam.MapPost("/ideas/{idea:id}/experts", InviteAsync)
            .GivesNothing("Asks somebody who sees the jam for their expertise on an idea: animators.").Refuses(400, 403, 404);
    }

    private static async Task<IResult> ConsoleAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await Console(id, grains).ConsoleAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> HandOverAsync(long id, NewDuty body, HttpContext http, IGrainFactory grains)
    {
        if (await WhyNotAsync(id, http, grains) is { } refusal) return Answers.Refuse(refusal);
        if (body.To is null) return Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "to"));
        return await grains.FindUsersAsync([body.To], 1) is [var user]
            ? (await Console(id, grains).HandOverAsync(http.Caller(), user, body.Note)).ToAnswer()
            : Answers.NotFound;
    }

    private static async Task<IResult> PollAsync(long id, NewJamPoll body, HttpContext http, IGrainFactory grains) =>
        (await Console(id, grains).PollAsync(http.Caller(), new(
            body.Question, [.. (body.Options ?? []).Take(JamLimits.PollOptionsMax + 1)], body.Seconds))).ToAnswer();

    private static async Task<IResult> UnpollAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await Console(id, grains).PollAsync(http.Caller(), null)).ToAnswer();

    private static async Task<IResult> ChooseAsync(long id, JamPollChoice body, HttpContext http, IGrainFactory grains) =>
        body.Option is { } option
            ? (await grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{id}/{http.Caller().UserId}"))
                .ChooseAsync(http.Caller(), option)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "option"));

    private static async Task<IResult> CallAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Console(id, grains).CallAsync(http.Caller(), idea, true)).ToAnswer();

    private static async Task<IResult> UncallAsync(long id, long idea, HttpContext http, IGrainFactory grains) =>
        (await Console(id, grains).CallAsync(http.Caller(), idea, false)).ToAnswer();

    private static async Task<IResult> InviteAsync(long id, long idea, Expert body, HttpContext http, IGrainFactory grains)
    {
        if (await WhyNotAsync(id, http, grains) is { } refusal) return Answers.Refuse(refusal);
        if (body.User is null) return Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "user"));
        return await grains.FindUsersAsync([body.User], 1) is [var user]
            ? (await Console(id, grains).InviteAsync(http.Caller(), idea, user)).ToAnswer()
            : Answers.NotFound;
    }

    // Whose names exist is not for who may not animate.
    private static async Task<Refusal?> WhyNotAsync(long id, HttpContext http, IGrainFactory grains) =>
        await grains.GetGrain<IJamGrain>(id).StandingAsync(http.Caller()) switch
        {
            null => Refusal.NotFound,
            { MayAnimate: false } => Refusal.Forbidden,
            _ => null,
        };

    private static IJamConsole Console(long id, IGrainFactory grains) => grains.GetGrain<IJamConsole>(id);
}
