using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Notifications;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Notifications;

/// <summary>What notifies, what is muted, and the digest.</summary>
internal static class NotificationSettingsEndpoints
{
    // Styles stand on the elements, because mail programs want them there; scripts and anything loaded are nowhere.
    private const string ForDigest = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    public static void MapNotificationSettings(this RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/settings", GetAsync)
            .Gives<NotificationSettings>("What notifies one, quiet hours, the digest, and what is muted.");
        notifications.MapPatch("/settings", ChangeAsync).Gives<NotificationSettings>("Changes what is given of it.")
            .Refuses(400, 422);
        notifications.MapGet("/digest", DigestAsync).Gives<DigestView>("The digest as it would be sent now.");
        notifications.MapGet("/digest/page", PageAsync).WithSummary("The same as a page, for a frame: nothing of it runs.")
            .Produces<string>(StatusCodes.Status200OK, "text/html").Refuses(404);
        notifications.MapPut("/muted/posts/{id:id}", (long id, HttpContext http, IGrainFactory grains) =>
            MuteAsync(MuteKind.Thread, id, true, http, grains)).GivesNothing("Mutes a thread.").Refuses(404, 422);
        notifications.MapDelete("/muted/posts/{id:id}", (long id, HttpContext http, IGrainFactory grains) =>
            MuteAsync(MuteKind.Thread, id, false, http, grains)).GivesNothing("Hears of a thread again.");
        notifications.MapPut("/muted/communities/{slug}", async (string slug, HttpContext http, IGrainFactory grains) =>
            await MuteAsync(MuteKind.Community, await grains.FindCommunityAsync(slug), true, http, grains))
            .GivesNothing("Mutes a community.").Refuses(404, 422);
        notifications.MapDelete("/muted/communities/{slug}", async (string slug, HttpContext http, IGrainFactory grains) =>
            await MuteAsync(MuteKind.Community, await grains.FindCommunityAsync(slug), false, http, grains))
            .GivesNothing("Hears of a community again.");
        notifications.MapPut("/muted/people/{handle}", async (string handle, HttpContext http, IGrainFactory grains) =>
            await MuteAsync(MuteKind.Person, await grains.FindUserAsync(handle), true, http, grains))
            .GivesNothing("Mutes a person.").Refuses(400, 404, 422);
        notifications.MapDelete("/muted/people/{handle}", async (string handle, HttpContext http, IGrainFactory grains) =>
            await MuteAsync(MuteKind.Person, await grains.FindUserAsync(handle), false, http, grains))
            .GivesNothing("Hears of a person again.");
    }

    private static async Task<IResult> GetAsync(HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        return (await grains.GetGrain<INotificationsGrain>(caller.UserId).SettingsAsync(caller)).ToAnswer();
    }

    private static async Task<IResult> ChangeAsync(SettingsChange body, HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        ChangeNotificationSettings command = new(
            body.Kinds is null ? null : [.. body.Kinds], body.Quiet, body.EndsQuiet, body.TimeZone, body.Language,
            body.Digest);
        return (await grains.GetGrain<INotificationsGrain>(caller.UserId).ChangeAsync(caller, command)).ToAnswer();
    }

    private static async Task<IResult> DigestAsync(HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        return (await grains.GetGrain<INotificationsGrain>(caller.UserId).DigestAsync(caller)).ToAnswer();
    }

    private static async Task<IResult> PageAsync(HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<INotificationsGrain>(caller.UserId).DigestAsync(caller);
        if (!result.IsDone) return Answers.Refuse(result.Refusal);
        if (result.Value.IsEmpty) return Answers.NotFound;
        http.Response.Headers.ContentSecurityPolicy = ForDigest;
        return TypedResults.Content(result.Value.Html, "text/html; charset=utf-8");
    }

    // Taking back what is not there, or not to be seen any more, is done.
    private static async Task<IResult> MuteAsync(
        MuteKind kind, long? id, bool isMuted, HttpContext http, IGrainFactory grains)
    {
        if (id is not { } known) return isMuted ? Answers.NotFound : TypedResults.NoContent();
        var caller = http.Caller();
        return (await grains.GetGrain<INotificationsGrain>(caller.UserId).MuteAsync(caller, kind, known, isMuted)).ToAnswer();
    }
}
