using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.News;
using MyDeclic.Users;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.News;

/// <summary>The communication team, managed by itself.</summary>
internal static class TeamEndpoints
{
    public static void MapTeam(this RouteGroupBuilder api)
    {
        var team = api.MapGroup("/news/team").WithTags("News");
        team.MapGet("", ListAsync).Gives<ListOf<AuthorView>>("The communication team: for its members.").Refuses(403);
        team.MapPut("/{handle}", AddAsync).GivesNothing("Takes somebody into the communication team.").Refuses(403, 404, 422);
        team.MapDelete("/{handle}", RemoveAsync).GivesNothing("Lets somebody out of it.").Refuses(403);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<ICommunicationTeamGrain>(0).ListAsync(http.Caller()))
            .ToAnswer(page => Paging.All(page.Items));

    private static async Task<IResult> AddAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        // Nobody of that name is answered by the team's own rules, in their order.
        var userId = await grains.FindUserAsync(handle) ?? 0;
        return (await grains.GetGrain<ICommunicationTeamGrain>(0).AddAsync(http.Caller(), userId)).ToAnswer();
    }

    private static async Task<IResult> RemoveAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        var userId = await grains.FindUserAsync(handle) ?? 0;
        return (await grains.GetGrain<ICommunicationTeamGrain>(0).RemoveAsync(http.Caller(), userId)).ToAnswer();
    }
}
