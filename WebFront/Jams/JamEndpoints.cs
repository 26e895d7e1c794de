using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>Jams: their plan and their clock.</summary>
internal static class JamEndpoints
{
    public static void MapJams(this RouteGroupBuilder api)
    {
        var jams = api.MapGroup("/jams").WithTags("Jams");
        jams.MapGet("", ListAsync).Gives<JamList>("Jams that one sees, the one that ends last first.")
            .TakesPage(Paging.Before).Refuses(400);
        jams.MapGet("/places", PlacesAsync)
            .Gives<JamPlacesOffered>("Countries and units that a jam may be for: who takes part in communities.").Refuses(403);
        jams.MapPost("", PlanAsync).Creates<JamView>("Plans a jam: animators of the community that hosts it.")
            .TakesIdempotencyKey().Refuses(400, 403, 404, 409, 422);
        jams.MapGet("/{id:id}", GetAsync).Gives<JamSnapshot>("A jam.").Refuses(404);
        jams.MapPatch("/{id:id}", ChangeAsync).Gives<JamView>("Changes a jam: animators.").Refuses(400, 403, 404, 409, 422);
        jams.MapDelete("/{id:id}", CancelAsync).GivesNothing("Takes back a jam that has not begun: animators.")
            .Refuses(403, 404, 409);
        jams.MapPut("/{id:id}/paused", PauseAsync).Gives<JamView>("Stops the clock: animators.").Refuses(403, 404, 409);
        jams.MapDelete("/{id:id}/paused", ResumeAsync)
            .Gives<JamView>("Lets the clock run again: what was open lasts as long as it would have.").Refuses(403, 404, 409);
        jams.MapPut("/{id:id}/follow", FollowAsync)
            .GivesNothing("Follows a jam: its milestones stand in one's home.").Refuses(404, 422);
        jams.MapDelete("/{id:id}/follow", UnfollowAsync)
            .GivesNothing("Follows it no longer; contributing changes nothing of that.").Refuses(404);
        jams.MapPut("/{id:id}/closing", ExtendAsync)
            .Gives<JamView>("Closes the phase that is open, or the last that was, at another time; later ones give way.")
            .Refuses(400, 403, 404, 409, 422);
        jams.MapPut("/{id:id}/opening", BringForwardAsync)
            .Gives<JamView>("Opens the next phase earlier than planned; what is open closes then at the latest.")
            .Refuses(400, 403, 404, 409, 422);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        return (await grains.GetGrain<IJamsGrain>(0).ListAsync(http.Caller(), page.Value)).ToAnswer(http.Page);
    }

    private static async Task<IResult> PlacesAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamsGrain>(0).PlacesAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> PlanAsync(NewJam body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        if (await PeopleAsync(grains, body.Sponsors) is not { } sponsors
            || await PeopleAsync(grains, body.Animators) is not { } animators
            || await ThemesAsync(grains, body.Themes) is not { } themes) return Answers.NotFound;
        PlanJam command = new(
            body.Title, body.Challenge, body.Community, body.Zone, body.Languages is null ? null : [.. body.Languages],
            body.Populations is null ? null : [.. body.Populations], body.Countries is null ? null : [.. body.Countries],
            body.Units is null ? null : [.. body.Units], body.MembersOnly ?? false, body.TellsMilestones ?? false,
            body.Voting, body.Budget, body.PerIdea, [.. (body.Phases ?? []).Select(phase => phase.ToCommand())], themes,
            sponsors, animators,
            key.Operation);
        return (await grains.GetGrain<IJamsGrain>(0).PlanAsync(http.Caller(), command)).ToCreated(http, jam => $"/jams/{jam.Id}");
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamGrain>(id).GetAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> ChangeAsync(long id, JamChanges body, HttpContext http, IGrainFactory grains)
    {
        // Whose names exist is not for who may not change it.
        if (await grains.GetGrain<IJamGrain>(id).StandingAsync(http.Caller()) is not { } standing) return Answers.NotFound;
        if (!standing.MayAnimate) return Answers.Refuse(Refusal.Forbidden);
        if (await PeopleAsync(grains, body.Sponsors) is not { } sponsors
            || await PeopleAsync(grains, body.Animators) is not { } animators
            || await ThemesAsync(grains, body.Themes) is not { } themes) return Answers.NotFound;
        ChangeJam command = new(
            body.Title, body.Challenge, body.Phases is null ? null : [.. body.Phases.Select(phase => phase.ToCommand())],
            body.Themes is null ? null : themes, body.Sponsors is null ? null : sponsors,
            body.Animators is null ? null : animators);
        return (await grains.GetGrain<IJamGrain>(id).ChangeAsync(http.Caller(), command)).ToAnswer();
    }

    private static async Task<IResult> CancelAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamGrain>(id).CancelAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> PauseAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamGrain>(id).PauseAsync(http.Caller(), true)).ToAnswer();

    private static async Task<IResult> ResumeAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamGrain>(id).PauseAsync(http.Caller(), false)).ToAnswer();

    private static async Task<IResult> FollowAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamsGrain>(0).FollowAsync(http.Caller(), id, true)).ToAnswer();

    private static async Task<IResult> UnfollowAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamsGrain>(0).FollowAsync(http.Caller(), id, false)).ToAnswer();

    private static async Task<IResult> ExtendAsync(long id, JamClosing body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IJamGrain>(id).ExtendAsync(http.Caller(), body.ClosesAt)).ToAnswer();

    private static async Task<IResult> BringForwardAsync(long id, JamOpening body, HttpContext http, IGrainFactory grains) =>
        body.PlannedAt is { } plannedAt
            ? (await grains.GetGrain<IJamGrain>(id).BringForwardAsync(http.Caller(), plannedAt, body.OpensAt)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "plannedAt"));

    private static async Task<ImmutableArray<NewJamTheme>?> ThemesAsync(IGrainFactory grains, IReadOnlyList<NewTheme>? themes)
    {
        var found = ImmutableArray.CreateBuilder<NewJamTheme>();
        foreach (var theme in (themes ?? []).Take(JamLimits.ThemesMax + 1))
        {
            if (await PeopleAsync(grains, theme.Animators) is not { } animators) return null;
            found.Add(new(theme.Name, theme.Question, animators));
        }

        return found.ToImmutable();
    }

    // One more than there may be is enough for the jam's own rule to refuse them.
    private static Task<ImmutableArray<long>?> PeopleAsync(IGrainFactory grains, IReadOnlyList<string>? handles) =>
        grains.FindUsersAsync(handles, JamLimits.PeopleMax + 1);
}
