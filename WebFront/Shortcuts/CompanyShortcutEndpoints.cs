using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Shortcuts;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Shortcuts;

/// <summary>The company's links, which the communication team writes.</summary>
internal static class CompanyShortcutEndpoints
{
    public static void MapCompanyShortcuts(this RouteGroupBuilder api)
    {
        var shortcuts = api.MapGroup("/shortcuts/company").WithTags("Shortcuts");
        shortcuts.MapPost("", AddAsync).Creates<ShortcutView>("Adds a shortcut of the company: the communication team.")
            .TakesIdempotencyKey().Refuses(400, 403, 422);
        shortcuts.MapPatch("/{id:id}", ChangeAsync).Gives<ShortcutView>("Changes one of the company: the communication team.")
            .Refuses(400, 403, 404, 422);
        shortcuts.MapDelete("/{id:id}", RemoveAsync).GivesNothing("Takes away one of the company: the communication team.")
            .Refuses(403, 404);
        shortcuts.MapPut("/order", OrderAsync)
            .GivesNothing("Puts those of the company in another order: the communication team.").Refuses(400, 403, 409);
    }

    private static async Task<IResult> AddAsync(ShortcutBody body, HttpContext http, IGrainFactory grains)
    {
        var key = IdempotencyKey.Of(http, body);
        if (key.Refusal is not null) return Answers.Refuse(key.Refusal);
        return (await grains.GetGrain<IShortcutsGrain>(0).AddAsync(http.Caller(), body.ToWords(), key.Operation))
            .ToCreated(http, one => $"/shortcuts/company/{one.Id}");
    }

    private static async Task<IResult> ChangeAsync(long id, ShortcutBody body, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IShortcutsGrain>(0).ChangeAsync(http.Caller(), id, body.ToWords())).ToAnswer();

    private static async Task<IResult> RemoveAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IShortcutsGrain>(0).RemoveAsync(http.Caller(), id)).ToAnswer();

    private static async Task<IResult> OrderAsync(ShortcutOrder body, HttpContext http, IGrainFactory grains) =>
        body.All is { } ids
            ? (await grains.GetGrain<IShortcutsGrain>(0).OrderAsync(http.Caller(), ids)).ToAnswer()
            : Answers.Refuse(new(ErrorCode.InvalidRequest, "Name all of them, each once.", "ids"));
}
