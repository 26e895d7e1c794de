using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>Bearer tokens for programs.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this RouteGroupBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapPost("", CreateAsync).Creates<TokenView>("Makes a token; its secret is shown this once.")
            .Refuses(422);
        tokens.MapGet("", ListAsync).Gives<ListOf<TokenView>>("The own tokens, newest first.");
        tokens.MapDelete("/{id:id}", DeleteAsync).GivesNothing("Ends a token and what uses it.").Refuses(404);
    }

    private static async Task<IResult> CreateAsync(NewToken body, HttpContext http, IGrainFactory grains)
    {
        var result = await grains.GetGrain<IAccountGrain>(0).CreateTokenAsync(http.Caller(), body.Label);
        return result.ToCreated(http, token => $"/tokens/{token.Id}");
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains) =>
        Answers.Ok(Paging.All(await grains.GetGrain<IAccountGrain>(0).ListTokensAsync(http.Caller())));

    private static async Task<IResult> DeleteAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IAccountGrain>(0).DeleteTokenAsync(http.Caller(), id)).ToAnswer();
}
