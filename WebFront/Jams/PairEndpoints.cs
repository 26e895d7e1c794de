using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Jams;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Jams;

/// <summary>Votes by comparing two ideas at a time.</summary>
internal static class PairEndpoints
{
    public static void MapPairs(this RouteGroupBuilder api)
    {
        var jam = api.MapGroup("/jams/{id:id}").WithTags("Jams");
        jam.MapGet("/pair", GetAsync).Gives<IdeaPair>("Two ideas that one has not compared, the least compared first.")
            .TakesQuery("skip").Refuses(400, 404, 409);
        jam.MapPut("/pairs", CompareAsync).Gives<BallotView>("Puts one idea before another, in place of what one said of them before.")
            .Refuses(400, 403, 404, 409, 422);
        jam.MapDelete("/pairs/{one:id}/{other:id}", TakeBackAsync).Gives<BallotView>("Takes the comparison of two ideas back.")
            .Refuses(403, 404, 409);
    }

    private static async Task<IResult> GetAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var skip = 0;
        if (http.Request.Query["skip"] is [var text] && !int.TryParse(text, CultureInfo.InvariantCulture, out skip))
            return Answers.Refuse(new(ErrorCode.InvalidRequest, "A number.", "skip"));
        return (await grains.GetGrain<IIdeasGrain>(0).PairAsync(http.Caller(), id, skip)).ToAnswer();
    }

    private static async Task<IResult> CompareAsync(long id, NewPair body, HttpContext http, IGrainFactory grains)
    {
        if (body.Winner is not { } winner) return Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "winner"));
        if (body.Loser is not { } loser) return Answers.Refuse(new(ErrorCode.InvalidRequest, "This is required.", "loser"));
        return (await Ballot(id, http, grains).CompareAsync(http.Caller(), winner, loser)).ToAnswer();
    }

    private static async Task<IResult> TakeBackAsync(
        long id, long one, long other, HttpContext http, IGrainFactory grains) =>
        (await Ballot(id, http, grains).TakeBackAsync(http.Caller(), one, other)).ToAnswer();

    private static IBallotGrain Ballot(long id, HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<IBallotGrain>(FormattableString.Invariant($"{id}/{http.Caller().UserId}"));
}
