using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>Whom one blocked.</summary>
internal static class BlockEndpoints
{
    public static void MapBlocks(this RouteGroupBuilder api)
    {
        var blocks = api.MapGroup("/blocks").WithTags("Blocks");
        blocks.MapGet("", ListAsync).Gives<PageOf<BlockView>>("Whom one blocked, newest first.")
            .TakesPage(Paging.After).Refuses(400);
        blocks.MapPut("/{handle}", BlockAsync).GivesNothing("Blocks a person, which ends all ties with them.")
            .Refuses(400, 404, 422);
        blocks.MapDelete("/{handle}", UnblockAsync).GivesNothing("Takes it back; the ties stay ended.").Refuses(404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var caller = http.Caller();
        return (await grains.GetGrain<IUserBlocks>(caller.UserId).BlocksAsync(caller, page.Value)).ToAnswer(http.Page);
    }

    private static async Task<IResult> BlockAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var caller = http.Caller();
        return (await grains.GetGrain<IUserBlocks>(caller.UserId).BlockAsync(caller, userId)).ToAnswer();
    }

    private static async Task<IResult> UnblockAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var caller = http.Caller();
        return (await grains.GetGrain<IUserBlocks>(caller.UserId).UnblockAsync(caller, userId)).ToAnswer();
    }
}
