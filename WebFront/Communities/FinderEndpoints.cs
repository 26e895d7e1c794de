using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Communities;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Communities;

/// <summary>What the directory of communities can be narrowed by, and communities that one may want to join.</summary>
internal static class FinderEndpoints
{
    public static void MapFinder(this RouteGroupBuilder api)
    {
        // Beside /communities: below it, a community could have their address.
        api.MapGet("/community-facets", FacetsAsync).WithTags("Communities")
            .Gives<CommunityFacets>("What the directory can be narrowed by, counted.").TakesCommunityFilter()
            .Refuses(403, 422);
        var suggestions = api.MapGroup("/community-suggestions").WithTags("Communities");
        suggestions.MapGet("", SuggestionsAsync)
            .Gives<ListOf<CommunitySuggestion>>("Communities that one may want to join, with the reasons.")
            .TakesQuery(Paging.Limit).Refuses(400, 403);
        suggestions.MapPut("/{slug}/dismissed", DismissSuggestionAsync).GivesNothing("Suggests a community no more.")
            .Refuses(404, 422);
        suggestions.MapDelete("/{slug}/dismissed", RestoreSuggestionAsync)
            .GivesNothing("Lets a community be suggested again.").Refuses(404);
    }

    /// <summary>Says that the directory's filters may be given.</summary>
    public static RouteHandlerBuilder TakesCommunityFilter(this RouteHandlerBuilder route) => route
        .TakesQuery("q").TakesQuery("mine").TakesQuery("type").TakesQuery("state").TakesQuery("country").TakesQuery("language");

    /// <summary>Reads the directory's filters.</summary>
    public static Result<CommunityFilter> ReadCommunityFilter(this HttpContext http)
    {
        var (type, badType) = http.ReadWord<CommunityType>("type");
        if (badType is not null) return badType;
        var (state, badState) = http.ReadWord<CommunityState>("state");
        if (badState is not null) return badState;
        return new CommunityFilter(
            http.ReadQuery("q"), http.ReadFlag("mine"), type, state, http.ReadQuery("country"), http.ReadQuery("language"));
    }

    private static async Task<IResult> FacetsAsync(HttpContext http, IGrainFactory grains)
    {
        var filter = http.ReadCommunityFilter();
        if (!filter.IsDone) return Answers.Refuse(filter.Refusal);
        return (await grains.GetGrain<ICommunityFinderGrain>(0).FacetsAsync(http.Caller(), filter.Value)).ToAnswer();
    }

    private static async Task<IResult> SuggestionsAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var result = await grains.GetGrain<ICommunityFinderGrain>(0).SuggestionsAsync(http.Caller(), page.Value.Limit);
        return result.ToAnswer(found => Paging.All(found.Items));
    }

    private static Task<IResult> DismissSuggestionAsync(string slug, HttpContext http, IGrainFactory grains) =>
        DismissAsync(slug, true, http, grains);

    private static Task<IResult> RestoreSuggestionAsync(string slug, HttpContext http, IGrainFactory grains) =>
        DismissAsync(slug, false, http, grains);

    private static async Task<IResult> DismissAsync(string slug, bool isDismissed, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityFinderGrain>(0).DismissAsync(http.Caller(), id, isDismissed)).ToAnswer();
    }
}
