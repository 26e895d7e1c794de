using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Presence;
using MyDeclic.WebFront.Realtime;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Presence;

/// <summary>Who is there, and whether one shows it.</summary>
internal static class PresenceEndpoints
{
    public static void MapPresence(this RouteGroupBuilder api)
    {
        api.MapGet("/presence", ReadAsync)
            .Gives<ListOf<PersonPresence>>("Those of the people named who are there; one who hides is like one who is not.")
            .WithTags("Presence").TakesQuery("people").Refuses(422);
        var wish = api.MapGroup("/me/presence").WithTags("Presence");
        wish.MapGet("", WishAsync).Gives<PresenceWish>("Whether others see when one is there.");
        wish.MapPut("", SetWishAsync).Gives<PresenceWish>("Shows or hides when one is there; hidden, one sees nobody's either.");
    }

    private static async Task<IResult> ReadAsync(HttpContext http, IGrainFactory grains)
    {
        var handles = http.ReadQuery("people").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(handle => handle.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (handles.Length > Limits.PresenceLookedAtMax)
        {
            return Answers.Refuse(new Refusal(
                ErrorCode.TooMany, $"At most {Limits.PresenceLookedAtMax} people at once.", "people"));
        }

        var seen = await grains.GetGrain<IPresenceDoorGrain>(0).SeenAsync(http.Caller(), handles);
        return Answers.Ok(new ListOf<PersonPresence>(http.RequestServices.GetRequiredService<TopicRelay>().ShowPresence(seen)));
    }

    private static async Task<IResult> WishAsync(HttpContext http, IGrainFactory grains) => Answers.Ok(
        new PresenceWish(await grains.GetGrain<IPresenceDoorGrain>(0).WishAsync(http.Caller())));

    private static async Task<IResult> SetWishAsync(PresenceWish body, HttpContext http, IGrainFactory grains)
    {
        var result = await grains.GetGrain<IPresenceDoorGrain>(0).SetWishAsync(http.Caller(), body.Shows);
        return result.Refusal is { } refusal ? Answers.Refuse(refusal) : Answers.Ok(body);
    }
}
