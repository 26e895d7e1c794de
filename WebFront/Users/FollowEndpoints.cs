using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>Who follows whom.</summary>
internal static class FollowEndpoints
{
    public static void MapFollows(this RouteGroupBuilder api)
    {
        var user = api.MapGroup("/users/{handle}").WithTags("Users");
        user.MapPut("/follow", FollowAsync).GivesNothing("Follows a person.").Refuses(403, 404, 422);
        user.MapDelete("/follow", UnfollowAsync).GivesNothing("Stops following a person.").Refuses(404);
        user.MapGet("/followers", FollowersAsync).Gives<PageOf<PersonView>>("Who follows a person, newest first.")
            .TakesPage(Paging.After).Refuses(400, 404);
        user.MapGet("/following", FollowingAsync).Gives<PageOf<PersonView>>("Whom a person follows, newest first.")
            .TakesPage(Paging.After).Refuses(400, 404);
    }

    private static async Task<IResult> FollowAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var caller = http.Caller();
        return (await grains.GetGrain<IUserFollows>(caller.UserId).FollowAsync(caller, userId)).ToAnswer();
    }

    private static async Task<IResult> UnfollowAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var caller = http.Caller();
        return (await grains.GetGrain<IUserFollows>(caller.UserId).UnfollowAsync(caller, userId)).ToAnswer();
    }

    private static async Task<IResult> FollowersAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IUserDirectoryGrain>(0).FollowersAsync(http.Caller(), userId, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> FollowingAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IUserDirectoryGrain>(0).FollowingAsync(http.Caller(), userId, page.Value);
        return result.ToAnswer(http.Page);
    }
}
