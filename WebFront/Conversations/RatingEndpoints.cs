using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>A post's rating.</summary>
internal static class RatingEndpoints
{
    public static void MapRatings(this RouteGroupBuilder api)
    {
        var rating = api.MapGroup("/posts/{id:id}/rating").WithTags("Conversations");
        rating.MapPut("", RateAsync).Gives<RatingSummary>("Rates an idea or a best practice of somebody else.")
            .Refuses(403, 404, 422);
        rating.MapDelete("", UnrateAsync).Gives<RatingSummary>("Takes the rating back; again changes nothing.")
            .Refuses(403, 404, 422);
    }

    private static async Task<IResult> RateAsync(long id, Stars body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationRating>(id).RateAsync(http.Caller(), body.Given ?? 0)).ToAnswer();

    private static async Task<IResult> UnrateAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationRating>(id).UnrateAsync(http.Caller())).ToAnswer();
}
