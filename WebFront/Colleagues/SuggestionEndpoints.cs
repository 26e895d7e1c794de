using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Colleagues;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Colleagues;

/// <summary>People whom one may know.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this RouteGroupBuilder api)
    {
        var suggestions = api.MapGroup("/colleagues/suggestions").WithTags("Colleagues");
        suggestions.MapGet("", ListAsync)
            .Gives<ListOf<SuggestionView>>("People whom one may know, the best founded first, with the reasons.")
            .TakesQuery(Paging.Limit).Refuses(400, 403);
        suggestions.MapPut("/{handle}/dismissed", (string handle, HttpContext http, IGrainFactory grains) =>
            DismissAsync(handle, true, http, grains)).GivesNothing("Suggests a person no more.").Refuses(404, 422);
        suggestions.MapDelete("/{handle}/dismissed", (string handle, HttpContext http, IGrainFactory grains) =>
            DismissAsync(handle, false, http, grains)).GivesNothing("Lets a person be suggested again.").Refuses(404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var result = await grains.GetGrain<IColleagueListsGrain>(0).SuggestionsAsync(http.Caller(), page.Value.Limit);
        return result.ToAnswer(found => Paging.All(found.Items));
    }

    private static async Task<IResult> DismissAsync(
        string handle, bool isDismissed, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IColleagueListsGrain>(0).DismissAsync(http.Caller(), userId, isDismissed);
        return result.ToAnswer();
    }
}
