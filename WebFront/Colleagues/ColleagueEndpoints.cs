using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Colleagues;
using MyDeclic.Users;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Colleagues;

/// <summary>The own colleagues: the contact list, asks, and others' lists.</summary>
internal static class ColleagueEndpoints
{
    private static readonly string[] Filters = ["state", "q", "unit", "site", "country", "skill"];

    public static void MapColleagues(this RouteGroupBuilder api)
    {
        var colleagues = api.MapGroup("/colleagues").WithTags("Colleagues");
        colleagues.MapGet("", ListAsync).Gives<PageOf<ContactView>>("The own colleagues, or open asks, by name.")
            .TakesFilters().TakesPage(Paging.After).Refuses(400, 403, 422);
        colleagues.MapGet("/skills", SkillsAsync)
            .Gives<PageOf<SkillCount>>("Skills that one's colleagues show one, those most of them have first.").Refuses(403);
        colleagues.MapPut("/{handle}", AskAsync).Gives<ColleagueAnswer>("Asks a person, or accepts who asks.")
            .Refuses(400, 403, 404, 409, 422);
        colleagues.MapDelete("/{handle}", PartAsync)
            .Gives<ColleagueAnswer>("Withdraws an ask, declines one, or ends being colleagues.").Refuses(404);
        api.MapGet("/colleagues.vcf", ExportAsync).WithTags("Colleagues")
            .WithSummary("The contact list as vCards (RFC 6350).")
            .Produces<string>(StatusCodes.Status200OK, VCard.MediaType).TakesFilters().Refuses(403, 422);
        api.MapGet("/users/{handle}/colleagues", OfAsync).WithTags("Users")
            .Gives<PageOf<PersonView>>("A person's colleagues, by name; empty when the person does not show them.")
            .TakesPage(Paging.After).Refuses(400, 404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (filter, refusal) = ReadFilter(http);
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<IColleagueListsGrain>(0).ContactsAsync(http.Caller(), filter, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> SkillsAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IColleagueListsGrain>(0).SkillsAsync(http.Caller())).ToAnswer(http.Page);

    private static async Task<IResult> ExportAsync(HttpContext http, IGrainFactory grains)
    {
        var (filter, refusal) = ReadFilter(http);
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<IColleagueListsGrain>(0).ExportAsync(http.Caller(), filter);
        return result.IsDone ? VCard.File(result.Value.Items) : Answers.Refuse(result.Refusal);
    }

    private static async Task<IResult> AskAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var caller = http.Caller();
        var pair = grains.GetGrain<IColleaguePairGrain>(PairKey.Of(caller.UserId, userId));
        return (await pair.AskAsync(caller)).ToAnswer();
    }

    private static async Task<IResult> PartAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var caller = http.Caller();
        var pair = grains.GetGrain<IColleaguePairGrain>(PairKey.Of(caller.UserId, userId));
        return (await pair.PartAsync(caller)).ToAnswer();
    }

    private static async Task<IResult> OfAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IColleagueListsGrain>(0).OfAsync(http.Caller(), userId, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static (ContactFilter Filter, Refusal? Refusal) ReadFilter(HttpContext http)
    {
        var (state, refusal) = http.ReadWord<ColleagueState>("state");
        return (
            new(state ?? ColleagueState.Colleague, http.ReadQuery("q"), http.ReadQuery("unit"), http.ReadQuery("site"),
                http.ReadQuery("country"), http.ReadQuery("skill")),
            refusal);
    }

    private static RouteHandlerBuilder TakesFilters(this RouteHandlerBuilder route)
    {
        foreach (var filter in Filters) route.TakesQuery(filter);
        return route;
    }
}
