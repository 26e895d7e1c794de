using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Asks;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Asks;

/// <summary>Sessions in which executives answer questions.</summary>
internal static class AskEndpoints
{
    public static void MapAsks(this RouteGroupBuilder api)
    {
        var asks = api.MapGroup("/asks").WithTags("Asks");
        asks.MapGet("", ListAsync).Gives<AskList>("Sessions that one sees, the one that closes last first.")
            .TakesPage(Paging.Before).Refuses(400);
        asks.MapPost("", PlanAsync).Creates<AskView>("Plans a session: the communication team.")
            .TakesIdempotencyKey().Refuses(400, 403, 404, 422);
        asks.MapGet("/figures", FiguresAsync).Gives<AskFigures>("All sessions that one sees, counted together.");
        asks.MapGet("/{id:id}", GetAsync).Gives<AskSnapshot>("A session.").Refuses(404);
        asks.MapPatch("/{id:id}", ChangeAsync).Gives<AskView>("Changes a session: the communication team.")
            .Refuses(400, 403, 404, 409, 422);
        asks.MapDelete("/{id:id}", CancelAsync)
            .GivesNothing("Takes back a session that has not opened: the communication team.").Refuses(403, 404, 409);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var result = await grains.GetGrain<IAsksGrain>(0).ListAsync(http.Caller(), page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> PlanAsync(NewAsk body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        var directory = grains.GetGrain<IAsksGrain>(0);
        // Whose names exist is not for who may not plan.
        if (!await directory.SeesAllAsync(http.Caller())) return Answers.Refuse(Refusal.Forbidden);
        if (body.OpensAt is not { } opensAt) return Missing("opensAt");
        if (body.ClosesAt is not { } closesAt) return Missing("closesAt");
        if (await HostsAsync(grains, body.Hosts ?? []) is not { } hosts) return Answers.NotFound;
        PlanAsk command = new(
            body.Title, body.Intro, hosts, opensAt, closesAt, body.Populations is null ? null : [.. body.Populations],
            key.Operation);
        return (await directory.PlanAsync(http.Caller(), command)).ToCreated(http, ask => $"/asks/{ask.Id}");
    }

    private static async Task<IResult> FiguresAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAsksGrain>(0).FiguresAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).GetAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> ChangeAsync(long id, AskChanges body, HttpContext http, IGrainFactory grains)
    {
        ImmutableArray<long>? hosts = null;
        if (body.Hosts is { } handles)
        {
            var seen = await grains.GetGrain<IAskGrain>(id).GetAsync(http.Caller());
            if (!seen.IsDone) return Answers.Refuse(seen.Refusal);
            if (!seen.Value.MayManage) return Answers.Refuse(Refusal.Forbidden);
            if (await HostsAsync(grains, handles) is not { } found) return Answers.NotFound;
            hosts = found;
        }

        ChangeAsk command = new(body.Title, body.Intro, hosts, body.OpensAt, body.ClosesAt);
        return (await grains.GetGrain<IAskGrain>(id).ChangeAsync(http.Caller(), command)).ToAnswer();
    }

    private static async Task<IResult> CancelAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAskGrain>(id).CancelAsync(http.Caller())).ToAnswer();

    // One more than there may be is enough for the session's own rule to refuse them.
    private static Task<ImmutableArray<long>?> HostsAsync(IGrainFactory grains, IReadOnlyList<string> handles) =>
        grains.FindUsersAsync(handles, AskLimits.HostsMax + 1);

    private static IResult Missing(string field) =>
        Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", field));
}
