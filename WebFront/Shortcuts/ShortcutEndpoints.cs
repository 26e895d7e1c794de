using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Shortcuts;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Shortcuts;

/// <summary>The links above the feed: reading the bar, and writing one's own.</summary>
internal static class ShortcutEndpoints
{
    public static void MapShortcuts(this RouteGroupBuilder api)
    {
        var shortcuts = api.MapGroup("/shortcuts").WithTags("Shortcuts");
        shortcuts.MapGet("", GetAsync).Gives<ShortcutBar>("The shortcuts that one sees, each list in its order.");
        shortcuts.MapPost("", AddAsync).Creates<ShortcutView>("Adds a shortcut of one's own.")
            .TakesIdempotencyKey().Refuses(400, 422);
        shortcuts.MapPatch("/{id:id}", ChangeAsync).Gives<ShortcutView>("Changes a shortcut of one's own.")
            .Refuses(400, 404, 422);
        shortcuts.MapDelete("/{id:id}", RemoveAsync).GivesNothing("Takes away a shortcut of one's own.").Refuses(404);
        shortcuts.MapPut("/order", OrderAsync)
            .GivesNothing("Puts the shortcuts of one's own in another order.").Refuses(400, 409);
    }

    private static async Task<IResult> GetAsync(HttpContext http, IGrainFactory grains) =>
        (await grains.ShortcutsOf(http).GetAsync(http.Caller())).ToAnswer();

    private static async Task<IResult> AddAsync(ShortcutBody body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        return (await grains.ShortcutsOf(http).AddAsync(http.Caller(), body.ToWords(), key.Operation))
            .ToCreated(http, one => $"/shortcuts/{one.Id}");
    }

    private static async Task<IResult> ChangeAsync(long id, ShortcutBody body, HttpContext http, IGrainFactory grains) =>
        (await grains.ShortcutsOf(http).ChangeAsync(http.Caller(), id, body.ToWords())).ToAnswer();

    private static async Task<IResult> RemoveAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.ShortcutsOf(http).RemoveAsync(http.Caller(), id)).ToAnswer();

    private static async Task<IResult> OrderAsync(ShortcutOrder body, HttpContext http, IGrainFactory grains) =>
        body.All is { } ids
            ? (await grains.ShortcutsOf(http).OrderAsync(http.Caller(), ids)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "Name all of them, each once.", "ids"));

    private static IShortcutsGrain ShortcutsOf(this IGrainFactory grains, HttpContext http) =>
        grains.GetGrain<IShortcutsGrain>(http.Caller().UserId);
}
